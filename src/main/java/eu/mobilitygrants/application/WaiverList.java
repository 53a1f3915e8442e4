package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exceptions granted, as an officer or auditor looks them up: without those they must not know of. */
@Component
class WaiverList {

    static final int PAGE_SIZE = 25;

    /** The same distinctions as {@link RuleWaiver#state}. */
    private static final String FILTER = " where " + WaiverPermissions.OPEN_TO_READER + """
               and (cast(:call as text) is null or w.call_id = :call)
               and (cast(:state as text) is null
                    or :state = case when w.used_at is not null then 'USED'
                                     when w.revoked_at is not null then 'REVOKED'
                                     when w.expires_at > :now then 'LIVE'
                                     else 'EXPIRED' end)
            """;

    private final JdbcClient jdbc;

    WaiverList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Latest first.
     *
     * @param call null: of every call
     * @param state null: whatever became of them
     * @param number from 0; less counts as 0
     */
    Page<RuleWaiver> page(
            UserId reader, @Nullable String call, RuleWaiver.@Nullable State state, Instant now, int number) {
        var page = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        var rows = filtered(
                        Waivers.SELECT + FILTER + " order by w.granted_at desc, w.id limit :limit offset :offset",
                        reader,
                        call,
                        state,
                        now)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Waivers::waiver)
                .list();
        long total = filtered("select count(*) as waivers from rule_waiver w" + FILTER, reader, call, state, now)
                .query((row, each) -> row.getLong("waivers"))
                .single();
        return new PageImpl<>(rows, page, total);
    }

    private JdbcClient.StatementSpec filtered(
            String sql, UserId reader, @Nullable String call, RuleWaiver.@Nullable State state, Instant now) {
        return jdbc.sql(sql)
                .param("reader", reader.value())
                .param("call", call)
                .param("state", state == null ? null : state.name())
                .param("now", Waivers.utc(now));
    }

    /** Oldest first: made for the applicant in the call of this application, and used by no other. */
    List<RuleWaiver> concerning(ApplicationId application, UserId reader) {
        return jdbc.sql(Waivers.SELECT + """
                         where w.person_id = (select applicant_id from application where id = :application)
                           and w.call_id = (select call_id from application where id = :application)
                           and (w.used_application is null or w.used_application = :application) and
                        """ + WaiverPermissions.OPEN_TO_READER + " order by w.granted_at, w.id")
                .param("application", application.value())
                .param("reader", reader.value())
                .query(Waivers::waiver)
                .list();
    }

    /** Empty also if the reader must not know of it. */
    Optional<RuleWaiver> one(UserId reader, UUID id) {
        return jdbc.sql(Waivers.SELECT + " where w.id = :id and " + WaiverPermissions.OPEN_TO_READER)
                .param("id", id)
                .param("reader", reader.value())
                .query(Waivers::waiver)
                .optional();
    }
}
