package eu.mobilitygrants.review;

import eu.mobilitygrants.application.AboutCase;
import eu.mobilitygrants.application.ApplicationId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case the shared screen of a meeting shows: its address has the meeting and the receipt number. */
@Component
class MeetingCasesLookedAt implements AboutCase {

    private static final String PAGE = "/committee/meetings/{id}/cases/";

    private final JdbcClient jdbc;

    MeetingCasesLookedAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApplicationId> of(String pattern, Map<String, String> variables) {
        var receipt = variables.getOrDefault("receipt", "");
        if (!pattern.startsWith(PAGE) || !receipt.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select c.application_id from committee_meeting m
                          join review_case c on c.call_id = m.call_id and c.receipt_number = ?
                         where m.id::text = ?
                        """)
                .params(Integer.valueOf(receipt), variables.getOrDefault("id", ""))
                .query((row, number) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                .optional();
    }
}
