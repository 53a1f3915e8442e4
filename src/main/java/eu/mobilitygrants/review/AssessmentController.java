package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case as a member of the committee reads, scores or leaves it. */
@Controller
@RequestMapping("/committee/cases/{id}")
class AssessmentController {

    private final CaseFiles files;
    private final CommitteeScreens screens;
    private final ReviewService reviews;
    private final CurrentUser currentUser;
    private final CaseForms forms;

    AssessmentController(
            CaseFiles files,
            CommitteeScreens screens,
            ReviewService reviews,
            CurrentUser currentUser,
            CaseForms forms) {
        this.files = files;
        this.screens = screens;
        this.reviews = reviews;
        this.currentUser = currentUser;
        this.forms = forms;
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
    ModelAndView assess(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            @ModelAttribute("assessmentForm") AssessmentForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var sent = sent(id, Action.ASSESS, seen, "/committee/cases/" + id, model, locale, flash);
        var criteria = screens.criteria(sent.read().file());
        form.validate(errors, criteria, screens.maximumScore(sent.read().file()));
        var application = sent.read().file().application();
        return forms.take(
                sent,
                errors,
                "review.notice.assessed",
                List.copyOf(form.getComments().values()),
                () -> reviews.assess(application, currentUser.id(), form.points(criteria), form.getComments()));
    }

    @PostMapping("/conflict")
    ModelAndView declareConflict(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String seen,
            @ModelAttribute("conflictForm") ConflictForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var sent = sent(id, Action.DECLARE_CONFLICT, seen, "/committee", model, locale, flash);
        form.validate(errors);
        var reason = Said.text(form.getConflictReason());
        var application = sent.read().file().application();
        return forms.take(
                sent,
                errors,
                "review.notice.conflict",
                List.of(reason),
                () -> reviews.declareConflict(application, currentUser.id(), reason));
    }

    private CaseForms.Sent sent(
            String id,
            Action action,
            @Nullable String seen,
            String away,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return new CaseForms.Sent(
                read(id, action),
                action,
                seen,
                () -> screens.show(read(id, action), model, locale),
                away,
                model,
                flash);
    }

    private Read read(String id, Action action) {
        return files.read(CaseScreens.id(id), currentUser.person(), action);
    }
}
