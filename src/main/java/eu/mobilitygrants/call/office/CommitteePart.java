package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.identity.Units;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what each audience is judged, by whom, and from when on that is enough. */
@Component
class CommitteePart implements PartPage {

    private static final int MORE = 2;

    private final Units units;

    CommitteePart(Units units) {
        this.units = units;
    }

    @Override
    public CallPart part() {
        return CallPart.COMMITTEE;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        var groups = new ArrayList<FieldGroup>();
        groups.add(new FieldGroup(
                words.say("call.group.scale"),
                List.of(
                        words.number("maximum", "maximum", call.maximumScore()),
                        words.number("pass", "pass", call.passPercent()),
                        words.number("quorum", "quorum", call.quorum()),
                        words.list("quorumUnit", "quorumUnit", call.quorumUnit(), options(words)))));
        for (var audience : Audience.values()) {
            groups.add(group(call, audience, words));
        }
        return groups;
    }

    private FieldGroup group(CallTerms call, Audience audience, PartWords words) {
        var fields = new ArrayList<PartField>();
        var criteria = call.criteria(audience);
        for (var row = 0; row < Math.min(criteria.size() + MORE, Answers.ROWS); row++) {
            criterion(fields, audience, row, row < criteria.size() ? criteria.get(row) : null, words);
        }
        var sitting = call.committeeUnits().getOrDefault(audience, Set.of());
        fields.add(words.boxes(audience + "_units", "units", List.copyOf(sitting), options(words)));
        return new FieldGroup(words.say("call.audience." + audience), fields);
    }

    private static void criterion(
            List<PartField> fields, Audience audience, int row, @Nullable Criterion criterion, PartWords words) {
        var prefix = audience + "_" + row + "_";
        var code = words.text(prefix + "code", "criterion", criterion == null ? null : criterion.code());
        var weight = words.number(prefix + "weight", "weight", criterion == null ? null : criterion.weight());
        fields.add(numbered(code, row + 1));
        fields.add(numbered(weight, row + 1));
    }

    private static PartField numbered(PartField field, int row) {
        return new PartField(
                field.kind(),
                field.key(),
                field.label() + " " + row,
                row == 1 ? field.hint() : null,
                field.value(),
                field.options());
    }

    private List<Choice> options(PartWords words) {
        return units.codes().stream()
                .map(code -> new Choice(code, words.say("identity.unit." + code)))
                .toList();
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        var criteria = new ArrayList<Criterion>();
        var committees = new EnumMap<Audience, Set<String>>(Audience.class);
        for (var audience : Audience.values()) {
            answers.rows(
                    audience + "_", "code", prefix -> criteria.add(criterion(criteria, audience, prefix, answers)));
            var sitting = answers.some(audience + "_units", units.codes());
            if (!sitting.isEmpty()) {
                committees.put(audience, Set.copyOf(sitting));
            }
        }
        return TermsBuilder.of(call)
                .criteria(criteria)
                .committee(Map.copyOf(committees), quorumUnit(call, answers), answers.number("quorum", "quorum", 1, 20))
                .scale(answers.number("maximum", "maximum", 1, 100), answers.number("pass", "pass", 0, 100))
                .build();
    }

    private String quorumUnit(CallTerms call, Answers answers) {
        var unit = answers.text("quorumUnit");
        if (!units.codes().contains(unit)) {
            answers.wrong("quorumUnit", "choose", Answers.label("quorumUnit"));
            return call.quorumUnit();
        }
        return unit;
    }

    private static Criterion criterion(List<Criterion> before, Audience audience, String prefix, Answers answers) {
        var code = answers.code(prefix + "code", "criterion");
        if (before.stream()
                .anyMatch(other -> other.audience() == audience && other.code().equals(code))) {
            answers.wrong(prefix + "code", "twice", code.toUpperCase(Locale.ROOT));
        }
        return new Criterion(audience, code, answers.number(prefix + "weight", "weight", 1, 100));
    }
}
