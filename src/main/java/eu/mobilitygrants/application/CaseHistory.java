package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The history of each case: who did what and when, written in the transaction that did it. */
@Service
public class CaseHistory {

    /**
     * One step of a case.
     *
     * @param kind message key below {@code history.}, e.g. {@code SUBMITTED}
     * @param actor null: the portal itself
     * @param detail what was said or decided, in the words of whoever did; empty if there is nothing to say
     * @param visibleToApplicant whether the applicant reads this entry in the timeline
     */
    public record Entry(
            ApplicationId application,
            Instant at,
            @Nullable UserId actor,
            String kind,
            String detail,
            boolean visibleToApplicant) {}

    /** Takes part in the caller's transaction and refuses to run without one. */
    public void record(
            ApplicationId application, @Nullable UserId actor, String kind, String detail, boolean visibleToApplicant) {
        throw new UnsupportedOperationException(kind);
    }

    /** Oldest first. */
    public List<Entry> of(ApplicationId application) {
        throw new UnsupportedOperationException(application.toString());
    }
}
