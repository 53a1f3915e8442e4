package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The door of this room: judges a case by every rule, finds its pool, and tells what dates would do. */
public final class EligibilityRules {

    private EligibilityRules() {}

    /** Runs every rule, so that nobody learns of a second mistake only after mending the first. */
    public static Verdict judge(CallRules rules, MobilityFacts facts) {
        return new Verdict(inOrder(rules).stream()
                .map(rule -> facts.type() == null ? whateverTheType(rules, rule, facts) : rule.check(facts))
                .toList());
    }

    /** The pool that the stay draws on; empty as long as type or country are not known, or if there is none. */
    public static Optional<PoolTerms> pool(CallRules rules, MobilityFacts facts) {
        var type = facts.type();
        var host = facts.hostCountry();
        if (type == null || host == null || host.equals(rules.sendingCountry())) {
            return Optional.empty();
        }
        return rules.country(host).flatMap(country -> rules.pool(type, country));
    }

    /** What follows from the rules for the dates of the case. */
    public static Advice advise(CallRules rules, MobilityFacts facts) {
        var leadTime = new LeadTime(rules);
        return new Advice(
                lastSubmissionDay(rules, leadTime, facts.departure()),
                leadTime.earliestDeparture(rules.submissionDay(facts)),
                new LatestStart(rules).of(facts));
    }

    private static @Nullable LocalDate lastSubmissionDay(
            CallRules rules, LeadTime leadTime, @Nullable LocalDate departure) {
        if (departure == null) {
            return null;
        }
        var byLeadTime = leadTime.lastSubmission(departure);
        return byLeadTime.isBefore(rules.lastDay()) ? byLeadTime : rules.lastDay();
    }

    /** As long as no type is chosen, what a rule answers alike for all of them is an answer all the same. */
    private static Finding whateverTheType(CallRules rules, EligibilityRule rule, MobilityFacts facts) {
        var findings = Stream.of(MobilityType.values())
                .filter(type -> rules.type(type).isPresent())
                .map(type -> rule.check(facts.toBuilder().type(type).build()))
                .distinct()
                .toList();
        var outcomes = findings.stream().map(Finding::outcome).distinct().toList();
        if (outcomes.size() != 1 || outcomes.contains(Outcome.UNKNOWN)) {
            return rule.check(facts);
        }
        return findings.size() == 1
                ? findings.getFirst()
                : Finding.whateverTheType(findings.getFirst().rule(), outcomes.getFirst());
    }

    private static List<EligibilityRule> inOrder(CallRules rules) {
        return List.of(
                new CallOpen(rules.opensAt(), rules.closesAt(), rules.zone()),
                new OpenToCategory(rules.types()),
                new DestinationInPool(rules),
                new NotSendingCountry(rules.sendingCountry()),
                new NotHomeCountry(),
                new StayLength(rules.types()),
                new LeadTime(rules),
                new BeforeDeadline(rules.mobilityDeadline(), rules.types()),
                new DatesInOrder(rules.maximumTravelDays()),
                new BlendedComponent(rules.types()),
                new SuitableHost(rules),
                new SignedAgreement(rules),
                new NoExcludedHost(),
                new NotAConference(),
                new OneAtATime(),
                new TwelveMonths(rules.cycleMonths()));
    }
}
