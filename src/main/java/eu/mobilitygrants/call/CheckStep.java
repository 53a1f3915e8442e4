package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Fact;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.RuleCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of questions of the guided check, in the order in which they are asked: what can rule a case out comes first. */
enum CheckStep {
    WHO(
            Set.of(Fact.CATEGORY, Fact.CITIZENSHIPS, Fact.COUNTRY_OF_ORIGIN),
            facts -> facts.category(null).citizenships(List.of()).countryOfOrigin(null)),
    STAY(
            Set.of(Fact.STAFF_CONTRACT, Fact.TYPE),
            facts -> facts.staffContractAtDeparture(null).type(null)),
    WHERE(
            Set.of(Fact.HOST_COUNTRY, Fact.HOST_KIND),
            facts -> facts.hostCountry(null).hostKind(null).charter(null)),
    WHEN(
            Set.of(Fact.DEPARTURE, Fact.FIRST_DAY, Fact.LAST_DAY),
            facts -> facts.departure(null).firstDay(null).lastDay(null)),
    DETAILS(
            EnumSet.of(
                    Fact.CONFERENCE,
                    Fact.PRIOR_MONTHS,
                    Fact.AGREEMENT,
                    Fact.VIRTUAL_COMPONENT,
                    Fact.VIRTUAL_LAST_DAY,
                    Fact.CREDITS),
            facts -> facts.conference(null)
                    .priorErasmusMonths(null)
                    .agreement(null)
                    .virtualComponent(null)
                    .virtualLastDay(null)
                    .credits(null));

    /** Fact → the field of the form that asks for it. */
    private static final Map<Fact, String> FIELDS = Map.ofEntries(
            Map.entry(Fact.CATEGORY, "category"),
            Map.entry(Fact.CITIZENSHIPS, "citizenships"),
            Map.entry(Fact.COUNTRY_OF_ORIGIN, "countryOfOrigin"),
            Map.entry(Fact.STAFF_CONTRACT, "staffContractAtDeparture"),
            Map.entry(Fact.TYPE, "type"),
            Map.entry(Fact.HOST_COUNTRY, "hostCountry"),
            Map.entry(Fact.HOST_KIND, "hostKind"),
            Map.entry(Fact.DEPARTURE, "departure"),
            Map.entry(Fact.FIRST_DAY, "firstDay"),
            Map.entry(Fact.LAST_DAY, "lastDay"),
            Map.entry(Fact.CONFERENCE, "conference"),
            Map.entry(Fact.PRIOR_MONTHS, "priorErasmusMonths"),
            Map.entry(Fact.AGREEMENT, "agreement"),
            Map.entry(Fact.VIRTUAL_COMPONENT, "virtualComponent"),
            Map.entry(Fact.VIRTUAL_LAST_DAY, "virtualLastDay"),
            Map.entry(Fact.CREDITS, "credits"));

    /** Answered with the host, though never asked: an older link says them, and another host has others. */
    private static final Set<String> OF_THE_HOST = Set.of("host", "charterStatus", "charterFrom", "charterUntil");

    private final Set<Fact> facts;
    private final UnaryOperator<MobilityFacts.Builder> unanswered;

    CheckStep(Set<Fact> facts, UnaryOperator<MobilityFacts.Builder> unanswered) {
        this.facts = facts;
        this.unanswered = unanswered;
    }

    Set<Fact> facts() {
        return facts;
    }

    /** The same case before this step was answered. */
    MobilityFacts before(MobilityFacts answered) {
        return unanswered.apply(answered.toBuilder()).build();
    }

    /** Whether the field is on the page of this step, whoever is asked. */
    boolean asksFor(String field) {
        return facts.stream().map(CheckStep::field).anyMatch(field::equals);
    }

    /** The fields that an answer to this step replaces. */
    boolean replaces(String field) {
        return asksFor(field) || (this == WHERE && OF_THE_HOST.contains(field));
    }

    static String field(Fact fact) {
        return FIELDS.getOrDefault(fact, "");
    }

    /** As it stands in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckStep> read(@Nullable String parameter) {
        return Stream.of(values())
                .filter(step -> step.parameter().equals(parameter))
                .findFirst();
    }

    List<CheckStep> following() {
        var all = new ArrayList<>(List.of(values()));
        return all.subList(ordinal() + 1, all.size());
    }

    /** Where to answer otherwise if that rule is not met; empty where no answer would help. */
    static Optional<CheckStep> of(RuleCode rule) {
        return switch (rule) {
            case CALL_OPEN, ONE_AT_A_TIME -> Optional.empty();
            case APPLICANT_CATEGORY -> Optional.of(STAY);
            case DESTINATION, NOT_SENDING_COUNTRY, NOT_HOME_COUNTRY, HOST_KIND, EXCLUDED_HOST -> Optional.of(WHERE);
            case DURATION, LEAD_TIME, MOBILITY_DEADLINE, DATES_IN_ORDER -> Optional.of(WHEN);
            case BLENDED_COMPONENT, AGREEMENT, NOT_A_CONFERENCE, TWELVE_MONTHS -> Optional.of(DETAILS);
        };
    }
}
