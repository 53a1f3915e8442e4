package eu.mobilitygrants.review;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All review cases, by the id of their application. */
interface ReviewCases extends Repository<ReviewCase, UUID> {

    Optional<ReviewCase> findById(UUID application);

    List<ReviewCase> findByApplicationIdIn(Collection<UUID> applications);

    /** Locks the row until the transaction ends. The application's row is locked before, always. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ReviewCase c where c.applicationId = :application")
    Optional<ReviewCase> locked(UUID application);

    /** Written at once: rows that refer to it are inserted past JPA. */
    ReviewCase saveAndFlush(ReviewCase file);
}
