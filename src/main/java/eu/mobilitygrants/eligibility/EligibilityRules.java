package eu.mobilitygrants.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * The facts that some rule waits for before it can answer; as long as no type is chosen, for any of the types offered.
     * What is not among them cannot matter for the facts so far.
     */
    public static Set<Fact> needed(CallRules rules, MobilityFacts facts) {
        var cases = facts.type() == null
                ? Stream.concat(
                        Stream.of(facts),
                        rules.types().keySet().stream()
                                .map(type -> facts.toBuilder().type(type).build()))
                : Stream.of(facts);
        return cases.flatMap(one -> inOrder(rules).stream().map(rule -> rule.check(one)))
                .flatMap(Finding::missing)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    /**
     * From when to when a stay of that length can begin, if the application is submitted on the day given, or on the
     * first day of the call if that comes later.
     */
    public static StartWindow starts(CallRules rules, PlannedLength length, LocalDate submittedOn) {
        var opening = rules.opensAt().atZone(rules.zone()).toLocalDate();
        var submission = submittedOn.isBefore(opening) ? opening : submittedOn;
        var leadTime = new LeadTime(rules);
        var latest = new LatestStart(rules).of(length::end);
        return new StartWindow(
                submission.isAfter(rules.lastDay()) ? null : leadTime.earliestDeparture(submission),
                latest,
                Objects.requireNonNull(lastSubmissionDay(rules, leadTime, latest)));
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
