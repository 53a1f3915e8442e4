package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case as a member of the committee reads, scores or leaves it. */
@Controller
@RequestMapping("/committee/cases/{id}")
class AssessmentController {

    private final CaseFiles files;
    private final CommitteeScreens screens;
    private final ReviewService reviews;
    private final CurrentUser currentUser;

    AssessmentController(CaseFiles files, CommitteeScreens screens, ReviewService reviews, CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.reviews = reviews;
        this.currentUser = currentUser;
    }

    @GetMapping
    String open(@PathVariable String id, Model model, Locale locale) {
        return screens.show(read(id, Action.OPEN_AT_COMMITTEE), model, locale);
    }

    @GetMapping("/documents/{code}")
    ResponseEntity<Resource> document(@PathVariable String id, @PathVariable String code) {
        return screens.document(read(id, Action.OPEN_AT_COMMITTEE), code);
    }

    @PostMapping("/assessment")
    String assess(
            @PathVariable String id,
            @ModelAttribute("assessmentForm") AssessmentForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id, Action.ASSESS);
        var criteria = screens.criteria(read.file());
        form.validate(errors, criteria, screens.maximumScore(read.file()));
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.assess(read.file().application(), currentUser.id(), form.points(criteria), form.getComments());
        flash.addFlashAttribute("notice", "review.notice.assessed");
        return "redirect:/committee/cases/" + read.file().application();
    }

    @PostMapping("/conflict")
    String declareConflict(
            @PathVariable String id,
            @ModelAttribute("conflictForm") ConflictForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id, Action.DECLARE_CONFLICT);
        form.validate(errors);
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.declareConflict(read.file().application(), currentUser.id(), Said.text(form.getConflictReason()));
        flash.addFlashAttribute("notice", "review.notice.conflict");
        return "redirect:/committee";
    }

    private Read read(String id, Action action) {
        return files.read(CaseScreens.id(id), currentUser.person(), action);
    }
}
