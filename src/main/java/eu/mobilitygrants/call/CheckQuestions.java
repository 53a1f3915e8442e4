package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.Fact;
import eu.mobilitygrants.eligibility.MobilityFacts;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which questions matter for the answers so far. There is no list of them beside the rules: a question matters if some
 * rule would wait for its answer.
 */
record CheckQuestions(CallRules rules, MobilityFacts facts) {

    /** What not everybody is asked. */
    private static final Set<Fact> ONLY_WHERE_THEY_MATTER = EnumSet.of(
            Fact.STAFF_CONTRACT,
            Fact.CONFERENCE,
            Fact.PRIOR_MONTHS,
            Fact.AGREEMENT,
            Fact.VIRTUAL_COMPONENT,
            Fact.VIRTUAL_LAST_DAY,
            Fact.CREDITS);

    /** The questions of a step, answered already or not. */
    Set<Fact> of(CheckStep step) {
        var asked = EnumSet.copyOf(step.facts());
        var needed = EligibilityRules.needed(rules, step.before(facts));
        asked.removeIf(fact -> ONLY_WHERE_THEY_MATTER.contains(fact) && !needed.contains(fact));
        return asked;
    }

    /** The steps that ask anything. */
    List<CheckStep> steps() {
        return Stream.of(CheckStep.values()).filter(step -> !of(step).isEmpty()).toList();
    }

    /** The first step after this one for whose answers a rule still waits; empty if there is none. */
    Optional<CheckStep> after(CheckStep step) {
        var open = EligibilityRules.needed(rules, facts);
        return step.following().stream()
                .filter(next -> !Collections.disjoint(next.facts(), open))
                .findFirst();
    }
}
