package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes of each case. No wording is ever lost. */
@Repository
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those written first come first. */
    List<Note> of(ApplicationId application, UserId reader) {
        var notes = new LinkedHashMap<UUID, Note>();
        jdbc.sql("""
                        select n.id, n.author_id, p.name, n.author_id = :reader as own, w.revision, w.text, w.written_at
                          from case_note n
                          join person p on p.id = n.author_id
                          join case_note_wording w on w.note_id = n.id
                         where n.application_id = :application
                         order by min(w.written_at) over (partition by n.id), n.id, w.revision
                        """)
                .param("application", application.value())
                .param("reader", reader.value())
                .query(Notes::oneWording)
                .list()
                .forEach(note -> notes.merge(note.id(), note, Notes::together));
        return List.copyOf(notes.values());
    }

    private static Note oneWording(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("author_id", UUID.class)),
                row.getString("name"),
                row.getBoolean("own"),
                List.of(new Note.Wording(
                        row.getInt("revision"), row.getString("text"), Timestamps.at(row, "written_at"))));
    }

    private static Note together(Note earlier, Note later) {
        var wordings = new ArrayList<>(earlier.wordings());
        wordings.addAll(later.wordings());
        return new Note(earlier.id(), earlier.author(), earlier.authorName(), earlier.own(), wordings);
    }

    void write(ApplicationId application, UserId author, String text, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into case_note (id, application_id, author_id) values (?, ?, ?)")
                .params(id, application.value(), author.value())
                .update();
        word(id, 1, text, at);
    }

    private void word(UUID note, int revision, String text, Instant at) {
        jdbc.sql("insert into case_note_wording (note_id, revision, text, written_at) values (?, ?, ?, ?)")
                .params(note, revision, text, Timestamps.of(at))
                .update();
    }

    /** @param revision the wording that is replaced */
    void rewrite(UUID note, int revision, String text, Instant at) {
        word(note, revision + 1, text, at);
    }
}
