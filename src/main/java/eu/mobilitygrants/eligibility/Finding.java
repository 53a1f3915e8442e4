package eu.mobilitygrants.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rule answers for one case, with the values that its sentence quotes. It survives JSON as it stands.
 *
 * @param reason the key of its sentence, below {@code eligibility.}
 * @param arguments what fills the places of that sentence, in order
 * @param waiver that let the person off the rule; null unless the outcome is {@code WAIVED}
 */
public record Finding(
        RuleCode rule,
        Outcome outcome,
        String reason,
        List<Argument> arguments,
        @Nullable Waiver waiver) {

    private static final String MISSING_FACTS = "MISSING_FACTS";

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public Finding(RuleCode rule, Outcome outcome, String reason, List<Argument> arguments) {
        this(rule, outcome, reason, arguments, null);
    }

    /** The same finding, which still says what the rule found, and that it does not stand in the way. */
    Finding waivedBy(Waiver waiving) {
        return new Finding(rule, Outcome.WAIVED, reason, arguments, waiving);
    }

    static Finding met(RuleCode rule, Object... arguments) {
        return of(rule, Outcome.MET, "MET", arguments);
    }

    /** Met, because the rule has nothing to say about this case. */
    static Finding notConcerned(RuleCode rule, Object... arguments) {
        return of(rule, Outcome.MET, "NOT_CONCERNED", arguments);
    }

    static Finding notMet(RuleCode rule, Object... arguments) {
        return of(rule, Outcome.NOT_MET, "NOT_MET", arguments);
    }

    static Finding refer(RuleCode rule, Object... arguments) {
        return of(rule, Outcome.REFER, "REFER", arguments);
    }

    static Finding of(RuleCode rule, Outcome outcome, String variant, Object... arguments) {
        return new Finding(
                rule,
                outcome,
                rule.name() + "." + variant,
                Arrays.stream(arguments).map(Argument::of).toList());
    }

    /** Facts that the rule needs are missing. */
    static Finding unknown(RuleCode rule, List<Fact> missing) {
        return new Finding(rule, Outcome.UNKNOWN, MISSING_FACTS, List.of(Argument.allOf(missing)));
    }

    /** The length of the stay cannot be counted, because it ends before it begins: {@link DatesInOrder} says so. */
    static Finding notCountable(RuleCode rule) {
        return new Finding(rule, Outcome.UNKNOWN, "NOT_COUNTABLE", List.of());
    }

    /** The same answer for every type of mobility, as long as none is chosen. */
    static Finding whateverTheType(RuleCode rule, Outcome outcome) {
        return new Finding(rule, outcome, "WHATEVER_THE_TYPE." + outcome, List.of());
    }

    /** The facts without which the rule cannot answer; empty unless that is what it says. */
    Stream<Fact> missing() {
        return reason.equals(MISSING_FACTS)
                ? arguments.stream().flatMap(argument -> argument.constants(Fact.class))
                : Stream.empty();
    }
}
