package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.SubmissionPapers;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The submission of a case as one PDF, for whoever may open the case. */
@Controller
class SubmissionPaperController {

    private final CaseFiles files;
    private final SubmissionPapers papers;
    private final CurrentUser currentUser;

    SubmissionPaperController(CaseFiles files, SubmissionPapers papers, CurrentUser currentUser) {
        this.files = files;
        this.papers = papers;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/cases/{id}/submission.pdf")
    ResponseEntity<Resource> atOffice(@PathVariable ApplicationId id, Locale locale) {
        return paper(id, Action.OPEN_AT_OFFICE, locale);
    }

    @GetMapping("/committee/cases/{id}/submission.pdf")
    ResponseEntity<Resource> atCommittee(@PathVariable ApplicationId id, Locale locale) {
        return paper(id, Action.OPEN_AT_COMMITTEE, locale);
    }

    private ResponseEntity<Resource> paper(ApplicationId id, Action action, Locale locale) {
        var read = files.read(id, currentUser.person(), action);
        return papers.of(read.file().application(), locale);
    }
}
