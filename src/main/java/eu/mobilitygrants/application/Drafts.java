package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an application before it is submitted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Drafts {

    /** Nobody writes more at once; a loop would. */
    private static final int MOST_DRAFTS = 20;

    private final Applications applications;
    private final Submissions submissions;
    private final DraftDocuments documents;
    private final FundingCalls calls;
    private final People people;
    private final LateDoor lateDoor;
    private final Clock clock;

    Drafts(
            Applications applications,
            Submissions submissions,
            DraftDocuments documents,
            FundingCalls calls,
            People people,
            LateDoor lateDoor,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.documents = documents;
        this.calls = calls;
        this.people = people;
        this.lateDoor = lateDoor;
        this.clock = clock;
    }

    ApplicationId begin(CallId call, UserId applicant, ApplicationContent content) {
        if (!lateDoor.isOpen(calls.terms(call), applicant)) {
            throw new ConflictException("application.conflict.callClosed", "%s is not open".formatted(call));
        }
        if (applications.drafts(call.value(), applicant.value()) >= MOST_DRAFTS) {
            throw new ConflictException("application.conflict.tooManyDrafts", "%s in %s".formatted(applicant, call));
        }
        return applications
                .save(MobilityApplication.draft(call, applicant, content, clock.instant()))
                .id();
    }

    long save(MobilityApplication draft, long version, UnaryOperator<ApplicationContent> change) {
        draft.requireDraft();
        if (draft.version() != version) {
            throw new ConflictException(
                    "application.conflict.stale", "%s is at %s".formatted(draft.id(), draft.version()));
        }
        return write(draft, change.apply(draft.content()));
    }

    /** Whatever page it was written on: whether that was still up to date is asked before. */
    long write(MobilityApplication draft, ApplicationContent content) {
        draft.requireDraft();
        content.applicant().name().ifPresent(name -> people.introduce(draft.applicant(), name));
        return rewrite(draft, content);
    }

    /** Deletes a draft for good; one that was once submitted stays, as withdrawn, because its history does. */
    void discard(MobilityApplication draft) {
        draft.requireDraft();
        if (submissions.anyOf(draft.id())) {
            draft.withdraw(clock.instant());
            applications.saveAndFlush(draft);
            return;
        }
        documents.discard(draft);
        applications.delete(draft);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    void requireDocument(MobilityApplication application, String documentCode) {
        if (!calls.terms(application.call()).documents().contains(documentCode)) {
            throw new NotFoundException("Document of the call", documentCode);
        }
    }

    private long rewrite(MobilityApplication draft, ApplicationContent content) {
        draft.rewrite(content, clock.instant());
        return applications.saveAndFlush(draft).version();
    }
}
