package eu.mobilitygrants.application;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The receipt of the latest submission, and how anybody can check it. */
@Controller
@RequestMapping(OwnApplication.PATH + "/receipt")
class ReceiptController {

    private final ApplicationService applications;
    private final OwnApplication own;
    private final SubmissionViews views;
    private final ReceiptWording words;
    private final OfficeSettlements settlements;

    ReceiptController(
            ApplicationService applications,
            OwnApplication own,
            SubmissionViews views,
            ReceiptWording words,
            OfficeSettlements settlements) {
        this.applications = applications;
        this.own = own;
        this.views = views;
        this.words = words;
        this.settlements = settlements;
    }

    @GetMapping
    String receipt(@PathVariable UUID id, Model model, Locale locale) {
        var application = own.get(id);
        var submission = applications.submission(application.id());
        model.addAttribute("id", id);
        model.addAttribute("receipt", submission.receipt());
        model.addAttribute("call", words.call(submission, locale));
        model.addAttribute("instant", words.instant(submission, locale));
        model.addAttribute("referred", !submission.verdict().referred().isEmpty());
        model.addAttribute("returned", application.status() == ApplicationStatus.DRAFT);
        model.addAttribute("file", ReceiptWording.download(submission.receipt()) + ".json");
        model.addAttribute("files", words.files(submission, locale));
        model.addAttribute("rules", words.excepted(submission, locale));
        model.addAttribute(
                "settlements",
                settlements.of(application.id(), submission.receipt().number(), locale));
        model.addAttribute("view", views.of(submission, locale));
        return "application/receipt";
    }
}
