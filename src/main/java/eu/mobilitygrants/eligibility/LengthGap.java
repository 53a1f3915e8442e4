package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.Stay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between the short and the long student types lies a length that none of them allows.
 *
 * @param shortDays the longest short stay
 * @param longMonths the shortest long stay
 * @param shortTypes the types with a maximum in days
 */
record LengthGap(int shortDays, int longMonths, List<MobilityType> shortTypes) {

    /** Empty for a call without short or without long student types. */
    static Optional<LengthGap> of(Collection<TypeTerms> types, @Nullable ApplicantCategory category) {
        var students = types.stream().filter(terms -> !terms.type().forStaff()).toList();
        var shortDays = students.stream()
                .map(TypeTerms::maximumDays)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        var longMonths = students.stream()
                .map(TypeTerms::minimumMonths)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        if (shortDays.isEmpty() || longMonths.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LengthGap(shortDays.get(), longMonths.get(), shortTypes(students, category)));
    }

    /** Those open to the applicant, or all if that leaves none. */
    private static List<MobilityType> shortTypes(List<TypeTerms> students, @Nullable ApplicantCategory category) {
        var all = students.stream().filter(terms -> terms.maximumDays() != null).toList();
        var open = all.stream()
                .filter(terms -> category != null && terms.categories().contains(category))
                .toList();
        return (open.isEmpty() ? all : open).stream().map(TypeTerms::type).toList();
    }

    boolean holds(Stay stay) {
        return stay.days() > shortDays && stay.lastDay().isBefore(Months.earliestEnd(stay.firstDay(), longMonths));
    }

    /** Names both ways out: shorten the stay, or extend it. */
    Finding finding(Stay stay) {
        return quotingMonths(
                "BETWEEN_TYPES",
                stay,
                longMonths,
                Argument.days(shortDays),
                stay.firstDay().plusDays(shortDays - 1L),
                Argument.oneOf(shortTypes));
    }

    /**
     * A finding for a stay that is not yet {@code months} long. It quotes how long it is, the months, its first day, the
     * end of the months by calendar, by 30 days each, and their number; then what the caller adds.
     */
    static Finding quotingMonths(String variant, Stay stay, int months, Object... more) {
        var calendar = Months.calendarEnd(stay.firstDay(), months);
        var thirties = Months.thirtiesEnd(stay.firstDay(), months);
        var arguments = new ArrayList<Object>(List.of(
                Argument.days(stay.days()),
                Argument.months(months),
                stay.firstDay(),
                calendar,
                thirties,
                Argument.days((long) Months.DAYS * months)));
        arguments.addAll(List.of(more));
        var sooner = thirties.isBefore(calendar) ? "_OR_THIRTIES" : "";
        return Finding.of(RuleCode.DURATION, Outcome.NOT_MET, variant + sooner, arguments.toArray());
    }
}
