package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.RuleCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says at once what an answer means: which rule it breaks, why, what would pass. */
@Component
class SoFarWording {

    private final VerdictWording wording;

    SoFarWording(VerdictWording wording) {
        this.wording = wording;
    }

    /**
     * @param shown the step that is asked now
     * @param answered the one that was answered just before; empty if it was opened by its address
     */
    SoFar of(
            CallTerms call,
            MobilityFacts facts,
            CheckAddress address,
            CheckStep shown,
            Optional<CheckStep> answered,
            Locale locale) {
        var verdict = EligibilityRules.judge(call.rules(), facts);
        var old = answered.map(step -> EligibilityRules.judge(call.rules(), step.before(facts)));
        var failedBefore = rules(old.map(earlier -> earlier.notMet()).orElse(List.of()));
        var referredBefore = rules(old.map(earlier -> earlier.referred()).orElse(List.of()));
        Predicate<Finding> ofThisStep = finding ->
                answered.isPresent() || CheckStep.of(finding.rule()).stream().allMatch(shown::equals);
        Predicate<Finding> newlyFailing = finding -> ofThisStep.test(finding) && !failedBefore.contains(finding.rule());
        Predicate<Finding> newlyReferred =
                finding -> ofThisStep.test(finding) && !referredBefore.contains(finding.rule());
        return new SoFar(
                rows(verdict.notMet(), newlyFailing, address, locale),
                rows(verdict.notMet(), newlyFailing.negate(), address, locale),
                rows(verdict.referred(), newlyReferred, address, locale));
    }

    private static EnumSet<RuleCode> rules(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleCode.class)));
    }

    private List<SoFar.Row> rows(
            List<Finding> findings, Predicate<Finding> which, CheckAddress address, Locale locale) {
        return findings.stream()
                .filter(which)
                .map(finding -> new SoFar.Row(
                        finding.outcome(),
                        wording.rule(finding.rule(), locale),
                        wording.sentence(finding, locale),
                        CheckStep.of(finding.rule()).map(address::step).orElse(null)))
                .toList();
    }
}
