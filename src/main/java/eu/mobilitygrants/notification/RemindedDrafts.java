package eu.mobilitygrants.notification;

import static eu.mobilitygrants.notification.OutboundMails.utc;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.DraftsDue;
import eu.mobilitygrants.application.UnfinishedDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which reminders were written: a row for each draft, last day and number of days before it. */
@Repository
class RemindedDrafts {

    /** Whoever tries one date after the other is not written to about each. */
    private static final Duration PAUSE = Duration.ofHours(24);

    private record Written(ApplicationId application, LocalDate lastDay, int daysBefore) {}

    private final JdbcClient jdbc;

    RemindedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the page whose reminder, as of today, was not written yet. */
    List<DraftsDue.Nearing> without(List<DraftsDue.Nearing> page, LocalDate today) {
        var written = new HashSet<>(jdbc.sql("""
                        select application_id, last_day, days_before from draft_reminder where application_id = any(?)
                        """)
                .param(page.stream().map(due -> due.application().value()).toArray(UUID[]::new))
                .query((row, number) -> new Written(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("days_before")))
                .list());
        return page.stream()
                .filter(due -> !written.contains(new Written(due.application(), due.lastDay(), daysBefore(due, today))))
                .toList();
    }

    private static int daysBefore(DraftsDue.Nearing due, LocalDate today) {
        return ChronoUnit.DAYS.between(today, due.lastDay()) <= DraftReminders.LATE
                ? DraftReminders.LATE
                : DraftReminders.EARLY;
    }

    /**
     * Notes a reminder with its mail, in one transaction. The draft's row is locked, so that nobody notes another meanwhile.
     *
     * @return false if it was written before, or another one for this draft within a day: then there is nothing to write now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(UnfinishedDraft draft, int daysBefore, Instant now) {
        return jdbc.sql("""
                        insert into draft_reminder (application_id, last_day, days_before, written_at)
                        select :application, :lastDay, :daysBefore, :now
                         where not exists (select 1 from draft_reminder
                                            where application_id = :application and last_day <> :lastDay
                                              and written_at > :earlier and written_at <= :now)
                        on conflict (application_id, last_day, days_before) do nothing
                        """)
                        .param("application", draft.application().value())
                        .param("lastDay", draft.lastDay())
                        .param("daysBefore", daysBefore)
                        .param("now", utc(now))
                        .param("earlier", utc(now.minus(PAUSE)))
                        .update()
                == 1;
    }
}
