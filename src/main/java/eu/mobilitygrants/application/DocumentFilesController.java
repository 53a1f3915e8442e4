package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands an applicant the files of their own application: to keep, or to look at in a tab. */
@Controller
@RequestMapping(OwnApplication.PATH + "/documents/{code}")
class DocumentFilesController {

    private static final String PART = "/files/{part:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final OwnApplication own;
    private final DocumentUploads uploads;
    private final Documents documents;

    DocumentFilesController(OwnApplication own, DocumentUploads uploads, Documents documents) {
        this.own = own;
        this.uploads = uploads;
        this.documents = documents;
    }

    @GetMapping
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable String code) {
        var document = whole(id, code);
        return documents.attachment(document, documents.describe(document).fileName());
    }

    @GetMapping("/view")
    ResponseEntity<Resource> view(@PathVariable UUID id, @PathVariable String code) {
        var document = whole(id, code);
        return documents.inline(document, documents.describe(document).fileName());
    }

    @GetMapping(PART)
    ResponseEntity<Resource> viewPart(@PathVariable UUID id, @PathVariable String code, @PathVariable UUID part) {
        var file = uploads.part(own.get(id).id(), code, new DocumentId(part));
        return documents.inline(file.id(), file.fileName());
    }

    private DocumentId whole(UUID id, String code) {
        var document = own.get(id).content().documents().get(code);
        if (document == null) {
            throw new NotFoundException("Document", code);
        }
        return document;
    }
}
