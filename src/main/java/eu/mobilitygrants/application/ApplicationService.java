package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What can be done with an application. One method, one use case, one transaction. */
@Service
public class ApplicationService {

    private final Applications applications;
    private final Submissions submissions;
    private final Drafts drafts;
    private final DraftDocuments draftDocuments;
    private final Cases cases;
    private final Documents documents;
    private final ReturnReading reading;
    private final TransactionOperations transactions;

    ApplicationService(
            Applications applications,
            Submissions submissions,
            Drafts drafts,
            DraftDocuments draftDocuments,
            Cases cases,
            Documents documents,
            ReturnReading reading,
            TransactionOperations transactions) {
        this.applications = applications;
        this.submissions = submissions;
        this.drafts = drafts;
        this.draftDocuments = draftDocuments;
        this.cases = cases;
        this.documents = documents;
        this.reading = reading;
        this.transactions = transactions;
    }

    @Transactional
    public ApplicationId draft(CallId call, UserId applicant, ApplicationContent content) {
        return drafts.begin(call, applicant, content);
    }

    /** Saves a draft's content. Refuses (409) if the draft has moved on from {@code version}. @return the new version */
    @Transactional
    public long save(ApplicationId id, UserId applicant, long version, UnaryOperator<ApplicationContent> change) {
        return drafts.save(lockOwn(id, applicant), version, change);
    }

    /**
     * Puts a file behind those that a document of the call is made of already.
     *
     * @param documentCode one of the call's documents
     * @throws NotFoundException if the application is not this person's, or the call asks for no such document
     */
    public void attach(ApplicationId id, UserId applicant, String documentCode, String fileName, byte[] content)
            throws UnacceptableFileException {
        var draft = own(id, applicant);
        draft.requireDraft();
        drafts.requireDocument(draft, documentCode);
        // Looking into a file takes a while: outside the transaction, and not for strangers.
        var file = documents.inspect(fileName, content);
        var refused = transactions.execute(transaction -> {
            try {
                return draftDocuments.add(lockOwn(id, applicant), documentCode, List.of(file), null);
            } catch (UnacceptableFileException notJoined) {
                transaction.setRollbackOnly();
                return List.of(RefusedFile.because(fileName, notJoined));
            }
        });
        for (var each : refused) {
            throw each.thrown();
        }
    }

    /** Deletes a draft; one that was submitted before becomes withdrawn, because its history stays. */
    @Transactional
    public void deleteDraft(ApplicationId id, UserId applicant) {
        var draft = lockOwn(id, applicant);
        drafts.discard(draft);
        if (draft.status() == ApplicationStatus.WITHDRAWN) {
            cases.draftGivenUp(draft);
        }
    }

    /** Submits a draft. The same submit twice gives the same receipt. */
    @Transactional(rollbackFor = NotSubmittableException.class)
    public Receipt submit(ApplicationId id, UserId applicant) throws NotSubmittableException {
        var application = lockOwn(id, applicant);
        if (application.status() != ApplicationStatus.SUBMITTED) {
            cases.submit(application);
        }
        return submissions.latest(id).receipt();
    }

    /** Takes a submitted application back, at any time before the stay begins. Twice is once. */
    @Transactional
    public void withdraw(ApplicationId id, UserId applicant) {
        var application = lockOwn(id, applicant);
        if (application.status() != ApplicationStatus.WITHDRAWN) {
            cases.withdraw(application);
        }
    }

    /** The office sends it back as incomplete: a draft again, its place lost. */
    @Transactional
    public void returnAsIncomplete(ApplicationId id, UserId officer, String reason) {
        cases.sendBack(lock(id), officer, reason);
    }

    /** The case is over (refused, declined, lapsed): it no longer stands in the way of another application. */
    @Transactional
    public void close(ApplicationId id) {
        cases.close(lock(id));
    }

    /** Locks the row until the transaction ends. Every change of a case begins here, so that locks are taken in one order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MobilityApplication lock(ApplicationId id) {
        return applications.locked(id.value()).orElseThrow(() -> new NotFoundException("Application", id));
    }

    public MobilityApplication application(ApplicationId id) {
        return applications.findById(id.value()).orElseThrow(() -> new NotFoundException("Application", id));
    }

    /**
     * For its applicant, who comes to know by it that it was sent back, if it was.
     *
     * @throws NotFoundException also if it is somebody else's
     */
    public MobilityApplication own(ApplicationId id, UserId applicant) {
        var application = application(id);
        ApplicationPermissions.requireOwn(applicant, application);
        return reading.known(application);
    }

    /** The latest submission. */
    public SubmittedApplication submission(ApplicationId id) {
        return submissions.latest(id);
    }

    /** The text of the latest submission, word for word as it was hashed. */
    public String frozenText(ApplicationId id) {
        return submissions.frozenText(id);
    }

    /** Latest submissions for a page of cases, in a fixed number of statements. */
    public Map<ApplicationId, SubmittedApplication> submissions(Collection<ApplicationId> ids) {
        return submissions.latest(ids);
    }

    /** For that person: everything they ever started, newest first. */
    public List<MobilityApplication> of(UserId applicant) {
        return applications.of(applicant.value()).stream().map(reading::known).toList();
    }

    private MobilityApplication lockOwn(ApplicationId id, UserId applicant) {
        var application = lock(id);
        ApplicationPermissions.requireOwn(applicant, application);
        return application;
    }
}
