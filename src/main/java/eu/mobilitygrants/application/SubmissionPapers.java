package eu.mobilitygrants.application;

import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.paper.Enclosure;
import eu.mobilitygrants.paper.Paper;
import eu.mobilitygrants.paper.Sheet;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What was submitted, as one PDF: receipt, verdict and answers in a reader's words, then the documents. Made anew from the
 * frozen submission each time, so that it shows what the committee's page shows. Who may have it is the caller's to decide
 * first.
 */
@Component
public class SubmissionPapers {

    private final Submissions submissions;
    private final SubmissionViews views;
    private final ReceiptWording words;
    private final Documents documents;
    private final Paper paper;
    private final OfficeSettlements settlements;

    SubmissionPapers(
            Submissions submissions,
            SubmissionViews views,
            ReceiptWording words,
            Documents documents,
            Paper paper,
            OfficeSettlements settlements) {
        this.submissions = submissions;
        this.views = views;
        this.words = words;
        this.documents = documents;
        this.paper = paper;
        this.settlements = settlements;
    }

    /** The latest submission. @throws eu.mobilitygrants.shared.NotFoundException if there is none */
    public ResponseEntity<Resource> of(ApplicationId id, Locale locale) {
        var submission = submissions.latest(id);
        var enclosures = words.files(submission, locale).stream()
                .map(file -> new Enclosure(file.title(), () -> documents.content(file.id())))
                .toList();
        var name = ReceiptWording.download(submission.receipt()) + ".pdf";
        return paper.print(sheet(submission, locale), enclosures).attachment(name);
    }

    private Sheet sheet(SubmittedApplication submission, Locale locale) {
        var receipt = submission.receipt();
        var call = words.call(submission, locale);
        var model = new HashMap<String, Object>();
        model.put("receipt", receipt);
        model.put("call", call);
        model.put("instant", words.instant(submission, locale));
        model.put("verdict", words.verdict(submission, locale));
        model.put("rules", words.rules(submission, locale));
        model.put("settlements", settlements.of(receipt.application(), receipt.number(), locale));
        model.put("view", views.of(submission, locale));
        model.put("files", words.files(submission, locale));
        var title = words.say("application.paper.title", locale, receipt.number(), submission.applicantName());
        return new Sheet(
                "paper/submission",
                locale,
                title,
                words.say("application.paper.description", locale, call),
                words.say("application.paper.foot", locale, receipt.number(), call),
                model);
    }
}
