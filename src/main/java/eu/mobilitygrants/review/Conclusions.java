package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conclusions, at most one for each submission. */
@Repository
class Conclusions {

    private final JdbcClient jdbc;

    Conclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On the present submission. */
    Optional<Conclusion> of(ReviewCase file) {
        return jdbc.sql("select * from conclusion where application_id = ? and receipt_number = ?")
                .params(file.application().value(), file.receiptNumber())
                .query(Conclusions::conclusion)
                .optional();
    }

    private static Conclusion conclusion(ResultSet row, int number) throws SQLException {
        return new Conclusion(
                row.getInt("receipt_number"),
                row.getBoolean("positive"),
                row.getBoolean("proposal"),
                Optional.ofNullable(row.getBigDecimal("percent")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("against_proposal")),
                new UserId(row.getObject("concluded_by", UUID.class)),
                Timestamps.at(row, "concluded_at"));
    }

    /** @param publishedBy who made it final @param meeting at which it was concluded; empty if at none */
    void store(ReviewCase file, Conclusion conclusion, UserId publishedBy, Optional<MeetingId> meeting) {
        jdbc.sql("""
                        insert into conclusion (application_id, receipt_number, positive, proposal, percent, reason,
                                                against_proposal, concluded_by, concluded_at, published_by,
                                                meeting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(file.application().value())
                .param(conclusion.receiptNumber())
                .param(conclusion.positive())
                .param(conclusion.proposal())
                .param(conclusion.percent().orElse(null))
                .param(conclusion.reason())
                .param(conclusion.againstProposal().orElse(null))
                .param(conclusion.concludedBy().value())
                .param(Timestamps.of(conclusion.concludedAt()))
                .param(publishedBy.value())
                .param(11, meeting.map(MeetingId::value).orElse(null), Types.OTHER)
                .update();
    }
}
