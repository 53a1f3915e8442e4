package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Meeting.Absence;
import eu.mobilitygrants.review.Meeting.Attendance;
import eu.mobilitygrants.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of the committees: who was there, and who left the room for which case. */
@Repository
class Meetings {

    /** Meetings that a list shows; the latest. */
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. */
    List<Meeting> latest() {
        return jdbc.sql("select * from committee_meeting order by held_on desc, created_at desc limit ?")
                .param(SHOWN)
                .query(Meetings::meeting)
                .list();
    }

    Optional<Meeting> of(MeetingId id) {
        return jdbc.sql("select * from committee_meeting where id = ?")
                .param(id.value())
                .query(Meetings::meeting)
                .optional();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new CallId(row.getString("call_id")),
                Audience.valueOf(row.getString("audience")),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                new UserId(row.getObject("created_by", UUID.class)),
                row.getInt("version"));
    }

    void create(Meeting meeting, Instant at) {
        jdbc.sql("""
                        insert into committee_meeting (id, call_id, audience, held_on, place, created_by, created_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        meeting.id().value(),
                        meeting.call().value(),
                        meeting.audience().name(),
                        meeting.day(),
                        meeting.place(),
                        meeting.createdBy().value(),
                        Timestamps.of(at),
                        meeting.version())
                .update();
    }

    /** @throws ConflictException if somebody changed who is present since the page was shown */
    void nextVersion(MeetingId id, int seen) {
        var changed = jdbc.sql("update committee_meeting set version = version + 1 where id = ? and version = ?")
                .params(id.value(), seen)
                .update();
        if (changed == 0) {
            throw new ConflictException("review.conflict.meetingChanged", "%s is not at %d".formatted(id, seen));
        }
    }

    /** By name. */
    List<Attendance> attendances(MeetingId id) {
        return jdbc.sql("""
                        select a.person_id, p.name, p.unit, a.present,
                               exists (select 1 from meeting_absence x
                                        where x.meeting_id = a.meeting_id and x.person_id = a.person_id
                                          and x.back_at is null) as out
                          from meeting_attendance a join person p on p.id = a.person_id
                         where a.meeting_id = ? order by p.name, p.id
                        """)
                .param(id.value())
                .query((row, number) -> new Attendance(
                        new UserId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getBoolean("present"),
                        row.getBoolean("out")))
                .list();
    }

    void attend(MeetingId id, Collection<UserId> people, boolean present) {
        people.forEach(person ->
                jdbc.sql("""
                        insert into meeting_attendance (meeting_id, person_id, present) values (?, ?, ?)
                        on conflict (meeting_id, person_id) do update set present = excluded.present
                        """).params(id.value(), person.value(), present).update());
    }

    /** In the order in which they left. */
    List<Absence> absences(MeetingId id) {
        return jdbc.sql("""
                        select x.*, c.receipt_number from meeting_absence x
                          join review_case c on c.application_id = x.application_id
                         where x.meeting_id = ? order by x.left_at, c.receipt_number, x.person_id
                        """)
                .param(id.value())
                .query((row, number) -> new Absence(
                        new UserId(row.getObject("person_id", UUID.class)),
                        row.getObject("application_id", UUID.class),
                        row.getInt("receipt_number"),
                        Timestamps.at(row, "left_at"),
                        Timestamps.ifAt(row, "back_at").orElse(null)))
                .list();
    }

    /** Leaves for this case, or once more. */
    void leave(MeetingId id, UserId person, ApplicationId application, Instant at) {
        jdbc.sql("""
                        insert into meeting_absence (meeting_id, person_id, application_id, left_at) values (?, ?, ?, ?)
                        on conflict (meeting_id, person_id, application_id) do update set back_at = null
                        """)
                .params(id.value(), person.value(), application.value(), Timestamps.of(at))
                .update();
    }

    /** Is in the room again, for every case. */
    void back(MeetingId id, UserId person, Instant at) {
        jdbc.sql("""
                        update meeting_absence set back_at = greatest(?, left_at)
                         where meeting_id = ? and person_id = ? and back_at is null
                        """).params(Timestamps.of(at), id.value(), person.value()).update();
    }
}
