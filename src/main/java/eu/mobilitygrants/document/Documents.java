package eu.mobilitygrants.document;

import eu.mobilitygrants.shared.NotFoundException;
import eu.mobilitygrants.shared.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores files after looking into them, and hands them out again. Who may have one is the caller's to decide first. */
@Service
public class Documents {

    /**
     * For a PDF by itself in a tab: no script, nothing fetched, framed by nobody. Not a sandbox, which not every version of
     * Chromium's viewer opens in.
     */
    private static final String VIEWED = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The same inside a page of the portal's own. */
    private static final String FRAMED = VIEWED.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

    private final JdbcClient jdbc;
    private final FileInspection inspection;
    private final PdfJoining joining;
    private final Clock clock;

    Documents(JdbcClient jdbc, FileInspection inspection, PdfJoining joining, Clock clock) {
        this.jdbc = jdbc;
        this.inspection = inspection;
        this.joining = joining;
        this.clock = clock;
    }

    /**
     * Looks into a file and stores it.
     *
     * @param originalName as the browser sent it: never trusted
     * @throws UnacceptableFileException if the content is neither a PDF nor a photo that we take
     */
    @Transactional(rollbackFor = UnacceptableFileException.class)
    public StoredDocument store(String originalName, byte[] content) throws UnacceptableFileException {
        return store(inspect(originalName, content));
    }

    /** A name that came with an upload as it may be shown: no path, no control or formatting characters, not long. */
    public static String shownName(String originalName) {
        return SafeFileName.shown(originalName);
    }

    /** Looks into a file, which may take seconds: done before a transaction begins. A photo becomes a page. */
    public AcceptedFile inspect(String originalName, byte[] content) throws UnacceptableFileException {
        return inspection.look(originalName, content);
    }

    /** The same; a file that is too large is not even read. */
    public AcceptedFile inspect(Resource upload) throws UnacceptableFileException {
        try {
            if (upload.contentLength() > DocumentLimits.FILE_BYTES) {
                throw new UnacceptableFileException("document.tooLarge", DocumentLimits.inWords());
            }
            return inspect(Objects.requireNonNullElse(upload.getFilename(), ""), upload.getContentAsByteArray());
        } catch (IOException lost) {
            throw new UnacceptableFileException("document.broken");
        }
    }

    /**
     * Puts stored files one behind the other and stores the whole.
     *
     * @param parts in their order, at least two
     * @param name of the whole
     * @throws UnacceptableFileException if together they are more than a document may be, or cannot be joined
     */
    @Transactional(rollbackFor = UnacceptableFileException.class)
    public StoredDocument join(List<DocumentId> parts, String name) throws UnacceptableFileException {
        var described = describe(parts);
        var pages = described.values().stream().mapToInt(StoredDocument::pages).sum();
        if (pages > DocumentLimits.PAGES) {
            throw new UnacceptableFileException("document.tooManyPagesTogether", DocumentLimits.inWords());
        }
        var whole = joining.joined(parts.stream().map(this::content).toList(), pages);
        return store(new AcceptedFile(SafeFileName.of(name), whole, pages));
    }

    @Transactional
    public StoredDocument store(AcceptedFile file) {
        var document = new StoredDocument(
                new DocumentId(UUID.randomUUID()),
                SafeFileName.of(file.fileName()),
                file.content().length,
                file.pages(),
                Sha256.of(file.content()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("insert into document (id, file_name, bytes, pages, sha256, stored_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        document.id().value(),
                        document.fileName(),
                        document.bytes(),
                        document.pages(),
                        document.sha256(),
                        OffsetDateTime.ofInstant(document.storedAt(), ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into document_content (document_id, content) values (?, ?)")
                .params(document.id().value(), file.content())
                .update();
        return document;
    }

    /** @throws NotFoundException if there is no such file */
    public StoredDocument describe(DocumentId id) {
        return describe(List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Document", id));
    }

    /** One statement for any number of files; none for none. */
    public Map<DocumentId, StoredDocument> describe(Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, file_name, bytes, pages, sha256, stored_at from document where id = any(?)")
                .param(ids.stream().map(DocumentId::value).distinct().toArray(UUID[]::new))
                .query(Documents::document)
                .list()
                .stream()
                .collect(Collectors.toMap(StoredDocument::id, document -> document));
    }

    /**
     * The file as an attachment that no browser shows in our pages or guesses the type of.
     *
     * @throws NotFoundException if there is no such file
     */
    public ResponseEntity<Resource> attachment(DocumentId id, String downloadName) {
        return handedOut(id, ContentDisposition.attachment(), downloadName, "sandbox");
    }

    /**
     * The file to be looked at in a tab of its own. What was stored was looked into: no script, nothing that starts by
     * itself; and the browser's viewer may fetch nothing and be framed by nobody.
     *
     * @throws NotFoundException if there is no such file
     */
    public ResponseEntity<Resource> inline(DocumentId id, String name) {
        return handedOut(id, ContentDisposition.inline(), name, VIEWED);
    }

    /**
     * The file to be looked at inside a page of the portal, beside what is said about it.
     *
     * @throws NotFoundException if there is no such file
     */
    public ResponseEntity<Resource> framed(DocumentId id, String name) {
        var shown = handedOut(id, ContentDisposition.inline(), name, FRAMED);
        return ResponseEntity.ok()
                .headers(shown.getHeaders())
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(shown.getBody());
    }

    private ResponseEntity<Resource> handedOut(
            DocumentId id, ContentDisposition.Builder how, String name, String policy) {
        var content = content(id);
        var disposition =
                how.filename(SafeFileName.of(name), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(content.length)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .body(new ByteArrayResource(content));
    }

    /** The bytes of a file. @throws NotFoundException if there is no such file */
    public byte[] content(DocumentId id) {
        return jdbc.sql("select content from document_content where document_id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NotFoundException("Document", id));
    }

    @Transactional
    public void remove(DocumentId id) {
        jdbc.sql("delete from document where id = ?").param(id.value()).update();
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getInt("pages"),
                row.getString("sha256"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
