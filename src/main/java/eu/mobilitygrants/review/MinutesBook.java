package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNullElse;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Meeting.Absence;
import eu.mobilitygrants.review.Meeting.Attendance;
import eu.mobilitygrants.review.Minutes.Concluded;
import eu.mobilitygrants.review.Minutes.Left;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the minutes of a meeting anew each time, from what was recorded there and what was published since. */
@Component
@Transactional(readOnly = true)
class MinutesBook {

    private record Found(
            ApplicationId application,
            int receiptNumber,
            boolean positive,
            boolean proposal,
            @Nullable BigDecimal percent,
            String reason,
            @Nullable String againstProposal,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {}

    private final Meetings meetings;
    private final CommitteeCases committee;
    private final ApplicationService applications;
    private final ReviewPermissions permissions;
    private final MeetingPages pages;
    private final JdbcClient jdbc;

    MinutesBook(
            Meetings meetings,
            CommitteeCases committee,
            ApplicationService applications,
            ReviewPermissions permissions,
            MeetingPages pages,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.committee = committee;
        this.applications = applications;
        this.permissions = permissions;
        this.pages = pages;
        this.jdbc = jdbc;
    }

    /**
     * Of cases that the reader is kept out of, the number alone; a member who is nothing else reads what is published.
     *
     * @throws NotFoundException if there is no such meeting, or a member was not at it
     */
    public Minutes of(MeetingId id, Person reader, Locale locale) {
        permissions.require(Action.READ_MINUTES, reader);
        var meeting = meetings.of(id).orElseThrow(() -> new NotFoundException("Meeting", id));
        var attendances = meetings.attendances(id);
        var readsAll = permissions.allowedAnywhere(Action.READ_MEETINGS, reader);
        if (!readsAll && attendances.stream().noneMatch(there -> there.present() && isBy(there, reader))) {
            throw new NotFoundException("Meeting", id);
        }
        return new Minutes(
                meeting,
                attendances,
                left(attendances, meetings.absences(id)),
                concluded(id, reader, readsAll),
                pages.words(meeting.call(), meeting.audience(), locale));
    }

    private static boolean isBy(Attendance there, Person reader) {
        return there.person().equals(reader.id());
    }

    private static List<Left> left(List<Attendance> attendances, List<Absence> absences) {
        Map<UserId, String> names =
                attendances.stream().collect(Collectors.toMap(Attendance::person, Attendance::name));
        return absences.stream()
                .map(one ->
                        new Left(names.getOrDefault(one.person(), ""), one.receiptNumber(), one.leftAt(), one.backAt()))
                .toList();
    }

    private List<Concluded> concluded(MeetingId id, Person reader, boolean readsAll) {
        var found = found(id);
        var ids = found.stream().map(Found::application).toList();
        var keptOut = committee.keptOut(ids);
        var submissions = applications.submissions(ids);
        return found.stream()
                .map(one -> {
                    var out = keptOut.getOrDefault(one.application(), Set.of()).contains(reader.id());
                    var submission = submissions.get(one.application());
                    var shown = !out && (readsAll || one.publishedAt() != null);
                    return shown && submission != null
                            ? line(one, submission.applicantName())
                            : Concluded.hidden(one.receiptNumber());
                })
                .toList();
    }

    private static Concluded line(Found one, String applicant) {
        return new Concluded(
                one.receiptNumber(),
                true,
                applicant,
                one.positive(),
                one.proposal(),
                one.percent(),
                one.reason(),
                requireNonNullElse(one.againstProposal(), ""),
                one.publishedBy(),
                one.publishedAt());
    }

    private List<Found> found(MeetingId id) {
        return jdbc.sql("""
                        select o.application_id, o.receipt_number, o.positive, o.proposal, o.percent, o.reason,
                               o.against_proposal, p.name as published_by, o.concluded_at as published_at
                          from conclusion o left join person p on p.id = o.published_by where o.meeting_id = :id
                        union all
                        select application_id, receipt_number, positive, proposal, percent, reason, against_proposal,
                               null, null
                          from pending_conclusion where meeting_id = :id
                         order by 2
                        """).param("id", id.value()).query(MinutesBook::row).list();
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        return new Found(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                row.getBoolean("positive"),
                row.getBoolean("proposal"),
                row.getBigDecimal("percent"),
                row.getString("reason"),
                row.getString("against_proposal"),
                row.getString("published_by"),
                Timestamps.ifAt(row, "published_at").orElse(null));
    }
}
