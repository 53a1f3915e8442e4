package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.TypeTerms;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom and how long each type of mobility is. One that is for nobody is not offered. */
@Component
class TypesPart implements PartPage {

    private static final String MONTHS = "MONTHS";
    private static final String DAYS = "DAYS";

    @Override
    public CallPart part() {
        return CallPart.TYPES;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        return Stream.of(MobilityType.values())
                .map(type -> group(type, call.rules().type(type).orElse(null), words))
                .toList();
    }

    private static FieldGroup group(MobilityType type, @Nullable TypeTerms terms, PartWords words) {
        var months = terms != null && terms.minimumMonths() != null;
        return new FieldGroup(
                words.choices().label(type, words.locale()),
                List.of(
                        words.boxes(
                                type + "_who",
                                "who",
                                terms == null
                                        ? List.of()
                                        : terms.categories().stream()
                                                .map(Enum::name)
                                                .toList(),
                                words.labels(Stream.of(ApplicantCategory.values()))),
                        words.list(
                                type + "_unit",
                                "unit",
                                months ? MONTHS : DAYS,
                                List.of(
                                        new Choice(DAYS, words.say("call.unit.DAYS")),
                                        new Choice(MONTHS, words.say("call.unit.MONTHS")))),
                        words.number(
                                type + "_least",
                                "least",
                                terms == null ? null : months ? terms.minimumMonths() : terms.minimumDays()),
                        words.number(
                                type + "_most",
                                "most",
                                terms == null ? null : months ? terms.maximumMonths() : terms.maximumDays()),
                        words.number(type + "_credits", "credits", terms == null ? null : terms.minimumCredits())));
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        var types = new EnumMap<MobilityType, TypeTerms>(MobilityType.class);
        for (var type : MobilityType.values()) {
            var who = answers.some(type + "_who", ApplicantCategory.class);
            if (!who.isEmpty()) {
                types.put(type, terms(type, answers));
            }
        }
        return TermsBuilder.of(call).types(types).build();
    }

    private static TypeTerms terms(MobilityType type, Answers answers) {
        var months = answers.text(type + "_unit").equals(MONTHS);
        var longest = months ? 36 : 1100;
        int least = answers.number(type + "_least", "least", 1, longest);
        int most = answers.number(type + "_most", "most", 1, longest);
        if (most < least) {
            answers.wrong(type + "_most", "mostFirst");
        }
        return new TypeTerms(
                type,
                answers.some(type + "_who", ApplicantCategory.class),
                months ? null : least,
                months ? null : most,
                months ? least : null,
                months ? most : null,
                answers.optionalDecimal(type + "_credits", "credits"));
    }
}
