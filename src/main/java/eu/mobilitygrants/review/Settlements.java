package eu.mobilitygrants.review;

import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office settled of each submission. */
@Repository
class Settlements {

    private final JdbcClient jdbc;

    Settlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the present submission, by rule. */
    Map<RuleCode, Settlement> of(ReviewCase file) {
        var settled = new EnumMap<RuleCode, Settlement>(RuleCode.class);
        jdbc.sql("select * from referral_settlement where application_id = ? and receipt_number = ?")
                .params(file.application().value(), file.receiptNumber())
                .query(Settlements::settlement)
                .list()
                .forEach(settlement -> settled.put(settlement.rule(), settlement));
        return settled;
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        return new Settlement(
                RuleCode.valueOf(row.getString("rule")),
                row.getBoolean("accepted"),
                Optional.ofNullable(row.getString("pool")),
                row.getString("reason"),
                new UserId(row.getObject("settled_by", UUID.class)),
                Timestamps.at(row, "settled_at"));
    }

    /** The latest word on a rule counts; what was said before is in the history. */
    void store(ReviewCase file, Settlement settlement) {
        jdbc.sql("""
                        insert into referral_settlement (application_id, receipt_number, rule, accepted, pool, reason,
                                                         settled_by, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (application_id, receipt_number, rule)
                        do update set accepted = excluded.accepted, pool = excluded.pool, reason = excluded.reason,
                                      settled_by = excluded.settled_by, settled_at = excluded.settled_at,
                                      signed_on = null, signed_noted_by = null, signed_noted_at = null
                        """)
                .param(file.application().value())
                .param(file.receiptNumber())
                .param(settlement.rule().name())
                .param(settlement.accepted())
                .param(settlement.pool().orElse(null))
                .param(settlement.reason())
                .param(settlement.settledBy().value())
                .param(Timestamps.of(settlement.settledAt()))
                .update();
    }
}
