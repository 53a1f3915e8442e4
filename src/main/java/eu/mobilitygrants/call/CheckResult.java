package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the check page.
 *
 * @param verdict in words
 * @param counts how many of the rules have each outcome
 * @param pool that the stay draws on; null while undecided
 * @param facts as they are carried to the start of an application
 */
record CheckResult(
        Eligibility outcome,
        String verdict,
        Counts counts,
        @Nullable PoolCard pool,
        List<Row> findings,
        List<String> advice,
        List<String> toPrepare,
        List<Choice> facts) {

    /** One rule, its outcome and its sentence. */
    record Row(Outcome outcome, String title, String sentence) {}

    /** How many rules answered what. */
    record Counts(int met, int notMet, int unknown, int refer) {}
}
