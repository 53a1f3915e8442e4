package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say while questions are still open.
 *
 * @param failing rules that the step just answered, or the one being answered again, does not meet
 * @param before rules that were not met before that
 * @param referred what the office would decide because of that step
 */
record SoFar(List<Row> failing, List<Row> before, List<Row> referred) {

    /** @param change address of the questions to answer otherwise; null where none would help */
    record Row(
            Outcome outcome,
            String title,
            String sentence,
            @Nullable String change) {}
}
