package eu.mobilitygrants.application;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every application. */
interface Applications extends Repository<MobilityApplication, UUID> {

    MobilityApplication save(MobilityApplication application);

    MobilityApplication saveAndFlush(MobilityApplication application);

    void delete(MobilityApplication application);

    Optional<MobilityApplication> findById(UUID id);

    /** Locks the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from MobilityApplication a where a.id = :id")
    Optional<MobilityApplication> locked(UUID id);

    @Query("select a from MobilityApplication a where a.applicantId = :applicant order by a.createdAt desc, a.id")
    List<MobilityApplication> of(UUID applicant);

    /** The days of one stay. */
    interface Days {
        LocalDate getFirstDay();

        LocalDate getLastDay();
    }

    /** The submitted stays of a person in a call, apart from one application. */
    @Query("""
            select a.firstDay as firstDay, a.lastDay as lastDay from MobilityApplication a
             where a.callId = :call and a.applicantId = :applicant and a.id <> :except
               and a.status = eu.mobilitygrants.application.ApplicationStatus.SUBMITTED
             order by a.firstDay
            """)
    List<Days> otherLive(String call, UUID applicant, UUID except);

    @Query("""
            select count(a) from MobilityApplication a
             where a.callId = :call and a.applicantId = :applicant
               and a.status = eu.mobilitygrants.application.ApplicationStatus.DRAFT
            """)
    long drafts(String call, UUID applicant);
}
