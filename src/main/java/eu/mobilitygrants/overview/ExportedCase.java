package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.RuleCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case as it is exported.
 *
 * @param outcome of the verdict it was submitted with
 * @param positive what the committee concluded; null as long as it has not
 * @param points criterion → sum of the scores that count; empty while the reader owes an assessment of their own
 */
record ExportedCase(
        CaseRow row,
        Eligibility outcome,
        List<RuleCode> referred,
        List<RuleCode> notMet,
        @Nullable Boolean positive,
        Map<String, Integer> points) {

    /** Beside those of {@link CaseRow}. Parameter {@code seats}: audiences for which the reader assesses. */
    static final String COLUMNS = """
            , l.outcome, l.referred, l.not_met,
            (select d.positive from case_conclusion d
              where d.application_id = c.application_id and d.receipt_number = c.receipt_number) as positive,
            case when c.phase = 'CONCLUDED' or c.audience <> all(:seats) or exists (
                    select 1 from case_assessment a
                     where a.application_id = c.application_id and a.receipt_number = c.receipt_number
                       and a.assessor_id = :person)
                 then (select string_agg(s.criterion || '=' || s.points, ',')
                         from (select x.criterion, sum(x.score) as points from case_score x
                                where x.application_id = c.application_id and x.receipt_number = c.receipt_number
                                  and not exists (select 1 from kept_out k
                                                   where k.application_id = x.application_id
                                                     and k.person_id = x.assessor_id)
                                group by x.criterion) s) end as points
            """;

    static ExportedCase of(ResultSet row) throws SQLException {
        return new ExportedCase(
                CaseRow.of(row),
                Eligibility.valueOf(row.getString("outcome")),
                rules(row.getArray("referred")),
                rules(row.getArray("not_met")),
                row.getObject("positive", Boolean.class),
                points(row.getString("points")));
    }

    private static List<RuleCode> rules(Array codes) throws SQLException {
        return Stream.of((String[]) codes.getArray()).map(RuleCode::valueOf).toList();
    }

    private static Map<String, Integer> points(@Nullable String summed) {
        var points = new HashMap<String, Integer>();
        if (summed != null) {
            for (var one : summed.split(",")) {
                var at = one.lastIndexOf('=');
                points.put(one.substring(0, at), Integer.valueOf(one.substring(at + 1)));
            }
        }
        return points;
    }

    /** The mean of one criterion, 0 to the maximum score, cut after two places as on the page of the case. */
    Optional<BigDecimal> mean(Criterion criterion) {
        var sum = points.get(criterion.code());
        return sum == null || row.audience() != criterion.audience() || row.assessments() == 0
                ? Optional.empty()
                : Optional.of(divided(sum, row.assessments()));
    }

    /** Percent of the weighted maximum on the mean of the assessments, cut after two places. */
    Optional<BigDecimal> percent(CallTerms terms) {
        if (points.isEmpty() || row.assessments() == 0) {
            return Optional.empty();
        }
        var criteria = terms.criteria(row.audience());
        var reached = criteria.stream()
                .mapToLong(one -> (long) one.weight() * points.getOrDefault(one.code(), 0))
                .sum();
        var maximum = criteria.stream().mapToLong(Criterion::weight).sum() * terms.maximumScore() * row.assessments();
        return maximum == 0 ? Optional.empty() : Optional.of(divided(100 * reached, maximum));
    }

    private static BigDecimal divided(long whole, long parts) {
        return BigDecimal.valueOf(whole).divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
    }
}
