package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.review.ReviewPhase;
import eu.mobilitygrants.shared.CountryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One case in the office's list.
 *
 * @param pools codes; several while the office has yet to say what a territory counts as
 * @param since when it came to where it is
 * @param assessments how many count
 * @param overdue the day to answer a question by is over
 * @param quorum ready for a conclusion
 * @param pending concluded, and its chair has yet to publish it
 */
record CaseRow(
        ApplicationId application,
        int receipt,
        Instant received,
        String applicant,
        MobilityType type,
        Audience audience,
        List<String> pools,
        String host,
        CountryCode country,
        LocalDate departure,
        ApplicantStatus status,
        Instant since,
        CasePriority priority,
        int assessments,
        boolean overdue,
        boolean quorum,
        boolean pending) {

    /** What is read of rows {@code l} and {@code c}; subqueries, so that they are asked for the rows shown only. */
    static final String COLUMNS =
            """
            l.application_id, l.receipt_number, l.submitted_at, l.applicant_name, l.mobility_type, c.audience,
            l.host_name, l.host_country, l.departure, c.phase, c.since, c.priority_claimed, c.priority_confirmed,
            (select string_agg(p.pool, ',' order by p.pool) from case_pool p where p.application_id = c.application_id)
                as pools,
            (select p.state from case_place p
              where p.application_id = c.application_id and p.receipt_number = c.receipt_number
              order by p.state = 'MOVED', p.pool_code limit 1) as place,
            (select count(*) from case_assessment a
              where a.application_id = c.application_id and a.receipt_number = c.receipt_number
                and not exists (select 1 from kept_out k
                                 where k.application_id = a.application_id and k.person_id = a.assessor_id))
                as assessments,
            %s as overdue, %s as quorum, %s as pending
            """.formatted(Heap.OVERDUE.condition(), Heap.QUORUM.condition(), Heap.PENDING.condition());

    static CaseRow of(ResultSet row) throws SQLException {
        var place = Optional.ofNullable(row.getString("place")).map(PlaceState::valueOf);
        return new CaseRow(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("receipt_number"),
                instant(row, "submitted_at"),
                row.getString("applicant_name"),
                MobilityType.valueOf(row.getString("mobility_type")),
                Audience.valueOf(row.getString("audience")),
                Optional.ofNullable(row.getString("pools"))
                        .map(codes -> List.of(codes.split(",")))
                        .orElse(List.of()),
                row.getString("host_name"),
                new CountryCode(row.getString("host_country")),
                row.getObject("departure", LocalDate.class),
                ApplicantStatus.ofCase(ReviewPhase.valueOf(row.getString("phase")), place.orElse(null)),
                instant(row, "since"),
                CasePriority.of(row.getBoolean("priority_claimed"), row.getObject("priority_confirmed", Boolean.class)),
                row.getInt("assessments"),
                row.getBoolean("overdue"),
                row.getBoolean("quorum"),
                row.getBoolean("pending"));
    }

    /** Key of the word for where it is: that a conclusion waits for its publication is the office's to know, nobody else's. */
    public String state() { // pages ask for it, and see public methods only
        return pending ? "overview.case.PENDING" : "overview.case." + status;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
