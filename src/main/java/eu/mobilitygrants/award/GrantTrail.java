package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows a grant through the ledger. */
@Component
class GrantTrail {

    private final JdbcClient jdbc;

    GrantTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the grant that this application last gave up; empty if it never held one. */
    Optional<GrantFate> afterLeaving(ApplicationId id) {
        return jdbc.sql("""
                        select * from ledger_entry
                         where application_id = ? and kind in ('GRANT_DECLINED', 'OFFER_LAPSED', 'WITHDRAWN')
                         order by sequence desc limit 1
                        """)
                .param(id.value())
                .query(Ledger::entry)
                .optional()
                .filter(left -> left.step().facts().find("grant").isPresent())
                .map(left -> offeredNext(left, left.step().facts().number("grant")));
    }

    private GrantFate offeredNext(LedgerEntry left, int grant) {
        return jdbc.sql("""
                        select * from ledger_entry
                         where call_id = ? and pool = ? and sequence > ? and kind = 'GRANT_OFFERED'
                           and (facts::jsonb ->> 'grant')::integer = ?
                         order by sequence limit 1
                        """)
                .params(left.call().value(), left.pool(), left.sequence(), grant)
                .query(Ledger::entry)
                .optional()
                .map(offered -> new GrantFate(
                        Optional.of(
                                new GrantFate.Offered(offered.step().facts().number("receiptNumber"), offered.at())),
                        true))
                .orElseGet(() -> new GrantFate(Optional.empty(), exists(left, grant)));
    }

    private boolean exists(LedgerEntry left, int grant) {
        return jdbc.sql("select 1 from mobility_grant where call_id = ? and pool_code = ? and number = ?")
                .params(left.call().value(), left.pool(), grant)
                .query((row, number) -> row.getInt(1))
                .optional()
                .isPresent();
    }
}
