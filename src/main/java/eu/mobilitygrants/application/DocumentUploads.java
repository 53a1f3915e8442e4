package eu.mobilitygrants.application;

import eu.mobilitygrants.document.AcceptedFile;
import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.DocumentLimits;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What an applicant does with the files of a draft. One method, one use case, one transaction. */
@Service
class DocumentUploads {

    private final ApplicationService applications;
    private final Drafts drafts;
    private final DraftDocuments files;
    private final DocumentParts parts;
    private final Documents documents;
    private final TransactionOperations transactions;

    DocumentUploads(
            ApplicationService applications,
            Drafts drafts,
            DraftDocuments files,
            DocumentParts parts,
            Documents documents,
            TransactionOperations transactions) {
        this.applications = applications;
        this.drafts = drafts;
        this.files = files;
        this.parts = parts;
        this.documents = documents;
        this.transactions = transactions;
    }

    /**
     * Takes the files that can be taken, in their order, and says of each other why not.
     *
     * @param instead the file whose place they take; null: behind the last
     */
    List<RefusedFile> add(
            ApplicationId id, UserId applicant, String code, List<Resource> uploads, @Nullable DocumentId instead) {
        var draft = applications.own(id, applicant);
        draft.requireDraft();
        drafts.requireDocument(draft, code);
        // Looking into files takes a while: outside the transaction, and not for strangers.
        var refused = new ArrayList<RefusedFile>();
        var accepted = inspected(uploads, refused);
        if (!accepted.isEmpty()) {
            refused.addAll(added(id, applicant, code, accepted, instead));
        }
        return refused;
    }

    private List<AcceptedFile> inspected(List<Resource> uploads, List<RefusedFile> refused) {
        var accepted = new ArrayList<AcceptedFile>();
        for (var upload : uploads) {
            try {
                if (accepted.size() >= DocumentLimits.FILES) {
                    throw new UnacceptableFileException("document.tooManyFiles", DocumentLimits.inWords());
                }
                accepted.add(documents.inspect(upload));
            } catch (UnacceptableFileException refusal) {
                refused.add(RefusedFile.because(Objects.requireNonNullElse(upload.getFilename(), ""), refusal));
            }
        }
        return accepted;
    }

    private List<RefusedFile> added(
            ApplicationId id,
            UserId applicant,
            String code,
            List<AcceptedFile> accepted,
            @Nullable DocumentId instead) {
        return transactions.execute(transaction -> {
            try {
                return files.add(lockOwn(id, applicant), code, accepted, instead);
            } catch (UnacceptableFileException notJoined) {
                transaction.setRollbackOnly();
                return List.of(RefusedFile.because("", notJoined));
            }
        });
    }

    /** @return the file's new place, from 1 */
    @Transactional(rollbackFor = UnacceptableFileException.class)
    public int move(
            ApplicationId id, UserId applicant, String code, DocumentId part, int places, List<DocumentId> shown)
            throws UnacceptableFileException {
        return files.move(lockOwn(id, applicant), code, part, places, shown);
    }

    @Transactional(rollbackFor = UnacceptableFileException.class)
    public void remove(ApplicationId id, UserId applicant, String code, DocumentId part)
            throws UnacceptableFileException {
        files.remove(lockOwn(id, applicant), code, part);
    }

    Map<String, List<DocumentPart>> parts(ApplicationId id) {
        return parts.of(id);
    }

    /** @throws NotFoundException if the document of this application is not made of such a file */
    DocumentPart part(ApplicationId id, String code, DocumentId part) {
        return parts(id).getOrDefault(code, List.of()).stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Part of " + code, part));
    }

    private MobilityApplication lockOwn(ApplicationId id, UserId applicant) {
        var application = applications.lock(id);
        ApplicationPermissions.requireOwn(applicant, application);
        return application;
    }
}
