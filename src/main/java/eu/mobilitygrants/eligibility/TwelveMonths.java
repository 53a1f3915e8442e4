package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.Stay;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A student's Erasmus+ months in one study cycle, this stay included, stay within the programme's limit (R16).
 *
 * <p>Unit: months; the stay counts its days by 30, at most the limit itself.<br>
 * Rounding: none to decide; the sentence quotes thousandths, half up, which a thirtieth too much cannot hide in.<br>
 * Source: docs/sources.md#twelve-months.
 *
 * @param limit months
 */
record TwelveMonths(int limit) implements EligibilityRule {

    private static final BigDecimal MONTH = BigDecimal.valueOf(Months.DAYS);

    @Override
    public Finding check(MobilityFacts facts) {
        var type = facts.type();
        if (type != null && type.forStaff()) {
            return Finding.notConcerned(RuleCode.TWELVE_MONTHS);
        }
        var prior = facts.priorErasmusMonths();
        if (type == null || prior == null) {
            return Finding.unknown(RuleCode.TWELVE_MONTHS, Missing.in(facts, Fact.TYPE, Fact.PRIOR_MONTHS));
        }
        if (daysLeft(prior) < 1) {
            return Finding.of(
                    RuleCode.TWELVE_MONTHS, Outcome.NOT_MET, "USED_UP", Argument.months(prior), Argument.months(limit));
        }
        var missing = Missing.in(facts, Fact.FIRST_DAY, Fact.LAST_DAY);
        if (!missing.isEmpty()) {
            return Finding.unknown(RuleCode.TWELVE_MONTHS, missing);
        }
        return facts.stay()
                .map(stay -> judge(prior, stay))
                .orElseGet(() -> Finding.notCountable(RuleCode.TWELVE_MONTHS));
    }

    private Finding judge(BigDecimal prior, Stay stay) {
        var counted = Math.min(stay.days(), (long) limit * Months.DAYS);
        var months = BigDecimal.valueOf(counted).divide(MONTH, 3, RoundingMode.HALF_UP);
        var met = counted <= daysLeft(prior);
        return Finding.of(
                RuleCode.TWELVE_MONTHS,
                met ? Outcome.MET : Outcome.NOT_MET,
                met ? "MET" : "NOT_MET",
                Argument.months(prior),
                Argument.days(stay.days()),
                Argument.months(months),
                Argument.months(prior.add(months)),
                Argument.months(limit),
                Argument.days(daysLeft(prior)));
    }

    /** The longest stay, in whole days, that still fits. */
    private long daysLeft(BigDecimal prior) {
        return BigDecimal.valueOf(limit)
                .subtract(prior)
                .multiply(MONTH)
                .setScale(0, RoundingMode.FLOOR)
                .longValue();
    }
}
