package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** What can be done with an application. One method, one use case, one transaction. */
@Service
public class ApplicationService {

    public ApplicationId draft(CallId call, UserId applicant, ApplicationContent content) {
        throw new UnsupportedOperationException(call + "" + applicant + content);
    }

    /** Saves a draft's content. Refuses (409) if the draft has moved on from {@code version}. @return the new version */
    public long save(ApplicationId id, UserId applicant, long version, UnaryOperator<ApplicationContent> change) {
        throw new UnsupportedOperationException(id + "" + applicant + version + change);
    }

    public void attach(ApplicationId id, UserId applicant, String documentCode, String fileName, byte[] content)
            throws UnacceptableFileException {
        throw new UnsupportedOperationException(id + "" + applicant + documentCode + fileName + content.length);
    }

    /** Submits a draft. The same submit twice gives the same receipt. */
    public Receipt submit(ApplicationId id, UserId applicant) throws NotSubmittableException {
        throw new UnsupportedOperationException(id + "" + applicant);
    }

    /** Takes a submitted application back, at any time before the stay begins. */
    public void withdraw(ApplicationId id, UserId applicant) {
        throw new UnsupportedOperationException(id + "" + applicant);
    }

    /** The office sends it back as incomplete: a draft again, its place lost. */
    public void returnAsIncomplete(ApplicationId id, UserId officer, String reason) {
        throw new UnsupportedOperationException(id + "" + officer + reason);
    }

    /** The case is over (refused, declined, lapsed): it no longer stands in the way of another application. */
    public void close(ApplicationId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Locks the row until the transaction ends. Every change of a case begins here, so that locks are taken in one order. */
    public MobilityApplication lock(ApplicationId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    public MobilityApplication application(ApplicationId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** The latest submission. */
    public SubmittedApplication submission(ApplicationId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Latest submissions for a page of cases, in a fixed number of statements. */
    public Map<ApplicationId, SubmittedApplication> submissions(Collection<ApplicationId> ids) {
        throw new UnsupportedOperationException(ids.toString());
    }

    /** Everything a person ever started, newest first. */
    public List<MobilityApplication> of(UserId applicant) {
        throw new UnsupportedOperationException(applicant.toString());
    }
}
