package eu.mobilitygrants.application;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The receipt of the latest submission, and what was submitted to check it against. */
@Controller
@RequestMapping(OwnApplication.PATH + "/receipt")
class ReceiptController {

    private final ApplicationService applications;
    private final OwnApplication own;
    private final SubmissionViews views;
    private final MessageSource messages;

    ReceiptController(
            ApplicationService applications, OwnApplication own, SubmissionViews views, MessageSource messages) {
        this.applications = applications;
        this.own = own;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String receipt(@PathVariable UUID id, Model model, Locale locale) {
        var application = own.get(id);
        var submission = applications.submission(application.id());
        var terms = own.terms(application);
        var instant = submission.receipt().submittedAt().atZone(terms.rules().zone());
        var pattern = messages.getMessage("application.receipt.instant", null, locale);
        model.addAttribute("id", id);
        model.addAttribute("receipt", submission.receipt());
        model.addAttribute("call", terms.title(locale));
        model.addAttribute(
                "instant", DateTimeFormatter.ofPattern(pattern, locale).format(instant));
        model.addAttribute("referred", !submission.verdict().referred().isEmpty());
        model.addAttribute("returned", application.status() == ApplicationStatus.DRAFT);
        model.addAttribute("view", views.of(submission, locale));
        return "application/receipt";
    }

    /** Byte for byte what the hash was made over. */
    @GetMapping("/submission.json")
    ResponseEntity<byte[]> submission(@PathVariable UUID id) {
        var application = own.get(id);
        var text = applications.frozenText(application.id());
        var name = "submission-%s.json".formatted(application.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
