package eu.mobilitygrants.application;

import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an applicant can take home of the latest submission: to read it, and to check it against the receipt. */
@Controller
@RequestMapping(OwnApplication.PATH + "/receipt")
class ReceiptFilesController {

    private final OwnApplication own;
    private final ApplicationService applications;
    private final ReceiptWording words;
    private final SubmissionPapers papers;
    private final Documents documents;

    ReceiptFilesController(
            OwnApplication own,
            ApplicationService applications,
            ReceiptWording words,
            SubmissionPapers papers,
            Documents documents) {
        this.own = own;
        this.applications = applications;
        this.words = words;
        this.papers = papers;
        this.documents = documents;
    }

    /** Byte for byte what the hash was made over. */
    @GetMapping("/submission.json")
    ResponseEntity<byte[]> submission(@PathVariable UUID id) {
        var application = own.get(id).id();
        var receipt = applications.submission(application).receipt();
        var name = ReceiptWording.download(receipt) + ".json";
        return attachment(MediaType.APPLICATION_JSON, name, applications.frozenText(application));
    }

    @GetMapping("/submission.pdf")
    ResponseEntity<Resource> paper(@PathVariable UUID id, Locale locale) {
        return papers.of(own.get(id).id(), locale);
    }

    /** As submitted, also if the draft that came back has another one by now. */
    @GetMapping("/documents/{code}")
    ResponseEntity<Resource> document(@PathVariable UUID id, @PathVariable String code, Locale locale) {
        return words.files(applications.submission(own.get(id).id()), locale).stream()
                .filter(file -> file.code().equals(code))
                .findFirst()
                .map(file -> documents.attachment(file.id(), file.download()))
                .orElseThrow(() -> new NotFoundException("Document", code));
    }

    /** Every hash with the name of its file, as {@code sha256sum --check} reads them. */
    @GetMapping("/sha256sums.txt")
    ResponseEntity<byte[]> hashes(@PathVariable UUID id, Locale locale) {
        var submission = applications.submission(own.get(id).id());
        var lines = new StringBuilder();
        lines.append(line(submission.receipt().sha256(), ReceiptWording.download(submission.receipt()) + ".json"));
        words.files(submission, locale).forEach(file -> lines.append(line(file.sha256(), file.download())));
        return attachment(MediaType.TEXT_PLAIN, "sha256sums.txt", lines.toString());
    }

    private static String line(String sha256, String name) {
        return "%s  %s\n".formatted(sha256, name);
    }

    private static ResponseEntity<byte[]> attachment(MediaType type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
