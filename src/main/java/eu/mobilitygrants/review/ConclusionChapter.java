package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every conclusion of a case: as it was recorded each time, taken back or dropped, and as it was published. */
@Component
class ConclusionChapter {

    private static final String RECORDED = """
            select r.recorded_at as at, r.receipt_number, r.positive, r.proposal, r.percent, r.reason, r.against_proposal,
                   m.held_on, p.name, null as kind,
                   exists (select 1 from pending_conclusion w
                            where w.application_id = r.application_id and w.mark = r.mark) as waits
              from recorded_conclusion r
              join person p on p.id = r.recorded_by
              left join committee_meeting m on m.id = r.meeting_id
             where r.application_id = :application
            union all
            select h.at, null, null, null, null, null, null, null, p.name, h.kind, false
              from case_history h
              left join person p on p.id = h.actor_id
             where h.application_id = :application
               and h.kind in ('review.history.PENDING_TAKEN_BACK', 'review.history.PENDING_DROPPED')
             order by at, kind nulls first
            """;

    private static final String PUBLISHED = """
            select o.*, p.name, b.name as publisher, m.held_on
              from conclusion o
              join person p on p.id = o.concluded_by
              left join person b on b.id = o.published_by
              left join committee_meeting m on m.id = o.meeting_id
             where o.application_id = :application order by o.receipt_number
            """;

    private final ToldRows rows;
    private final ScoreChapter scores;
    private final PersonalFacts facts;

    ConclusionChapter(ToldRows rows, ScoreChapter scores, PersonalFacts facts) {
        this.rows = rows;
        this.scores = scores;
        this.facts = facts;
    }

    /** A member who has yet to score does not read what was recorded: it tells what the others gave. */
    List<Item> of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        if (!scores.hiddenFrom(reader, application)) {
            items.addAll(rows.of(RECORDED, application, row -> recorded(row, locale)));
        }
        items.addAll(rows.of(PUBLISHED, application, row -> published(row, locale)));
        return items;
    }

    private Item recorded(ResultSet row, Locale locale) throws SQLException {
        var kind = row.getString("kind");
        if (kind != null) {
            var portal = facts.say(locale, "review.dossier.portal");
            return facts.item(locale, kind)
                    .add("review.dossier.by", Objects.requireNonNullElse(row.getString("name"), portal))
                    .add("review.myData.at", Timestamps.at(row, "at"))
                    .told();
        }
        var told = facts.item(locale, "review.dossier.recorded", row.getInt("receipt_number"));
        return concluded(row, told, locale)
                .add("review.dossier.recordedBy", row.getString("name"))
                .add("review.myData.at", Timestamps.at(row, "at"))
                .add("review.dossier.state", row.getBoolean("waits") ? facts.say(locale, "review.dossier.waits") : null)
                .told();
    }

    private Item published(ResultSet row, Locale locale) throws SQLException {
        var told = facts.item(locale, "review.dossier.concluded", row.getInt("receipt_number"));
        return concluded(row, told, locale)
                .add("review.dossier.recordedBy", row.getString("name"))
                .add("review.dossier.publishedBy", row.getString("publisher"))
                .add("review.dossier.published", Timestamps.at(row, "concluded_at"))
                .told();
    }

    private PersonalFacts.Facts concluded(ResultSet row, PersonalFacts.Facts told, Locale locale) throws SQLException {
        return told.add("review.myData.conclusion", positive(row.getBoolean("positive"), locale))
                .add("review.dossier.proposal", positive(row.getBoolean("proposal"), locale))
                .add("review.scores.percent", row.getBigDecimal("percent"))
                .add("review.myData.reason", row.getString("reason"))
                .add("review.dossier.against", row.getString("against_proposal"))
                .add("review.dossier.atMeeting", row.getObject("held_on", LocalDate.class));
    }

    private String positive(boolean positive, Locale locale) {
        return facts.say(locale, positive ? "review.positive" : "review.negative");
    }
}
