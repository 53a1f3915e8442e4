package eu.mobilitygrants.notification;

import static eu.mobilitygrants.notification.OutboundMails.utc;

import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Conflicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The mails that one officer or auditor may know of: none about a case they are kept out of, whether it is the mail's own, one
 * of several it names, or one of the person it tells of an exception.
 */
@Repository
class MailList {

    static final int PAGE_SIZE = 25;

    /** Counted no further: nobody reads that far, and the count would grow with the portal's years. */
    static final int MOST = 1000;

    /** One line of the list. @param goesAt when the next attempt is due; null unless it waits */
    record Listed(OutboundMail mail, @Nullable Instant goesAt) {}

    private static final String OPEN_TO_READER = """
            (m.application_id is null or m.application_id not in (select kept.application_id from kept))
            and not (m.about && array(select kept.application_id from kept))
            and (m.kind not in ('WAIVER_GRANTED', 'LATE_DOOR', 'WAIVER_REVOKED')
                 or m.person_id <> :person and not exists (
                     select 1 from kept join application a on a.id = kept.application_id
                      where a.applicant_id = m.person_id and a.call_id = m.call_id))
            """;

    private static final String MATCHES = OPEN_TO_READER + """
            and (cast(:kind as text) is null or m.kind = :kind)
            and (:call = '' or m.call_id = :call)
            and (cast(:application as uuid) is null or m.application_id = :application or :application = any(m.about))
            and (:q = '' or m.recipient ilike :pattern or m.subject ilike :pattern)
            """;

    private static final String COLUMNS = """
            select m.*, (select t.execution_time from scheduled_tasks t
                          where m.state = 'WAITING' and t.task_name = 'deliver-mail' and t.task_instance = m.id::text) as goes_at
              from outbound_mail m
            """;

    private final JdbcClient jdbc;

    MailList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. @param number from 0; less counts as 0 */
    Page<Listed> page(UserId reader, MailFilter filter, int number, Map<MailState, Long> counts) {
        var page = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        var state = filter.state();
        var rows = matching(
                        Conflicts.KEPT + COLUMNS + " where " + MATCHES
                                + (state == null ? "" : " and m.state = :state")
                                + " order by m.created_at desc, m.id desc limit :limit offset :offset",
                        reader,
                        filter)
                .param("state", state == null ? null : state.name())
                .param("limit", PAGE_SIZE)
                .param("offset", page.getOffset())
                .query(MailList::listed)
                .list();
        var counted = state == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(state, 0L);
        var read = page.getOffset() + rows.size();
        return new PageImpl<>(
                rows, page, Math.max(counted, rows.size() == PAGE_SIZE && counted > MOST ? read + 1 : read));
    }

    /** How many of the filter are in each state, {@link #MOST} and one at most; every state is there. */
    Map<MailState, Long> counts(UserId reader, MailFilter filter) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        matching(Conflicts.KEPT + """
                        select s.state, (select count(*) from (select 1 from outbound_mail m where m.state = s.state and
                        """ + MATCHES + " limit " + (MOST + 1) + """
                        ) as capped) as mails from unnest(array['WAITING', 'SENT', 'FAILED']) as s (state)
                        """, reader, filter)
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec matching(String sql, UserId reader, MailFilter filter) {
        var kind = filter.kind();
        return jdbc.sql(sql)
                .param("person", reader.value())
                .param("kind", kind == null ? null : kind.name())
                .param("call", filter.call())
                .param("application", filter.application())
                .param("q", filter.q())
                .param("pattern", "%" + filter.q().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** How many have failed for good that this reader may know of, {@link #MOST} and one at most. */
    long failed(UserId reader) {
        return jdbc.sql(Conflicts.KEPT
                        + "select count(*) as mails from (select 1 from outbound_mail m where m.state = 'FAILED' and "
                        + OPEN_TO_READER + " limit " + (MOST + 1) + ") as capped")
                .param("person", reader.value())
                .query((row, number) -> row.getLong("mails"))
                .single();
    }

    /** Whether this reader may know of the mail. */
    boolean shows(UserId reader, UUID mail) {
        return jdbc.sql(Conflicts.KEPT + "select exists (select 1 from outbound_mail m where m.id = :mail and "
                        + OPEN_TO_READER + ") as shown")
                .param("person", reader.value())
                .param("mail", mail)
                .query((row, number) -> row.getBoolean("shown"))
                .single();
    }

    /** A reminder of an offer that is still to come. */
    record OfferReminder(UUID application, Instant at) {}

    /** Reminders of offers that are planned until then, soonest first, but for cases the reader is kept out of. */
    List<OfferReminder> offerReminders(UserId reader, Instant until, int most) {
        return jdbc.sql(Conflicts.KEPT + """
                        select m.application_id, m.remind_at from offer_reminder m
                         where m.remind_at <= :until and m.application_id not in (select kept.application_id from kept)
                         order by m.remind_at, m.application_id limit :most
                        """)
                .param("person", reader.value())
                .param("until", utc(until))
                .param("most", most)
                .query((row, number) -> new OfferReminder(
                        row.getObject("application_id", UUID.class),
                        row.getObject("remind_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        var goesAt = row.getObject("goes_at", OffsetDateTime.class);
        return new Listed(OutboundMails.mail(row, number), goesAt == null ? null : goesAt.toInstant());
    }
}
