package eu.mobilitygrants.document;

import java.util.Collection;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Stores files after looking into them, and hands them out again. Who may have one is the caller's to decide first. */
@Service
public class Documents {

    /**
     * @param originalName as the browser sent it: never trusted
     * @throws UnacceptableFileException if the content is no PDF that we take
     */
    public StoredDocument store(String originalName, byte[] content) throws UnacceptableFileException {
        throw new UnsupportedOperationException(originalName + content.length);
    }

    public StoredDocument describe(DocumentId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    public Map<DocumentId, StoredDocument> describe(Collection<DocumentId> ids) {
        throw new UnsupportedOperationException(ids.toString());
    }

    /** The file as an attachment that no browser shows in our pages or guesses the type of. */
    public ResponseEntity<Resource> attachment(DocumentId id, String downloadName) {
        throw new UnsupportedOperationException(downloadName + id);
    }

    public void remove(DocumentId id) {
        throw new UnsupportedOperationException(id.toString());
    }
}
