package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case as a member of the committee reads, scores or leaves it. */
@Controller
@RequestMapping("/committee/cases/{id}")
class AssessmentController {

    private final CaseFiles files;
    private final CommitteeScreens screens;
    private final ReviewService reviews;
    private final AssessmentWriting writing;
    private final CurrentUser currentUser;
    private final CaseForms forms;

    AssessmentController(
            CaseFiles files,
            CommitteeScreens screens,
            ReviewService reviews,
            AssessmentWriting writing,
            CurrentUser currentUser,
            CaseForms forms) {
        this.files = files;
        this.screens = screens;
        this.reviews = reviews;
        this.writing = writing;
        this.currentUser = currentUser;
        this.forms = forms;
    }

    @GetMapping
    String open(@PathVariable ApplicationId id, Model model, Locale locale) {
        return screens.show(read(id, Action.OPEN_AT_COMMITTEE), model, locale);
    }

    @GetMapping("/documents/{code}")
    ResponseEntity<Resource> document(@PathVariable ApplicationId id, @PathVariable String code) {
        return screens.document(read(id, Action.OPEN_AT_COMMITTEE), code);
    }

    @PostMapping("/assessment")
    String assess(
            @PathVariable ApplicationId id,
            @ModelAttribute("assessmentForm") AssessmentForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = readOrKeep(id, form);
        var criteria = screens.criteria(read.file());
        form.validate(errors, criteria, screens.maximumScore(read.file()));
        if (errors.hasErrors() || !given(read, form, criteria, errors)) {
            return screens.show(read, model, locale);
        }
        flash.addFlashAttribute("notice", "review.notice.assessed");
        return "redirect:/committee/cases/" + read.file().application();
    }

    /** @return false if something happened while it was written: then the form says so */
    private boolean given(Read read, AssessmentForm form, List<Criterion> criteria, BindingResult errors) {
        var id = read.file().application();
        try {
            reviews.assess(id, currentUser.id(), form.from().orElse(null), form.points(criteria), form.getComments());
            return true;
        } catch (ConflictException changed) {
            if (!changed.messageKey().equals(Committee.NEW_SUBMISSION)
                    && !changed.messageKey().equals(Committee.WRITTEN_ELSEWHERE)) {
                form.from().ifPresent(from -> keep(id, from, form));
                throw changed;
            }
            errors.reject(changed.messageKey());
            return false;
        }
    }

    /** The case, if the committee has it; if it has not, what was written is kept before that is said. */
    private Read readOrKeep(ApplicationId id, AssessmentForm form) {
        try {
            return read(id, Action.ASSESS);
        } catch (NotFoundException away) {
            form.from().ifPresent(from -> keep(id, from, form));
            throw form.from().isEmpty() ? away : new ConflictException("review.conflict.away", "Case " + id);
        }
    }

    private AssessmentWriting.Saved keep(ApplicationId id, AssessmentBase from, AssessmentForm form) {
        return writing.save(id, currentUser.id(), from, form.getScores(), form.getComments());
    }

    /** Without scripts: to go on another time. */
    @PostMapping("/assessment/draft")
    String later(
            @PathVariable ApplicationId id,
            @ModelAttribute("assessmentForm") AssessmentForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var from = form.from().orElseThrow(() -> new NotFoundException("Base", id));
        if (keep(id, from, form).outcome() == AssessmentWriting.Outcome.CHANGED) {
            errors.reject(Committee.WRITTEN_ELSEWHERE);
            return screens.show(read(id, Action.ASSESS), model, locale);
        }
        flash.addFlashAttribute("notice", "review.notice.keptForLater");
        return "redirect:/committee";
    }

    /** @param state SAVED, CHANGED or OVER, as draft.js knows them @param said a sentence for the page's status line */
    record Answer(String state, String base, String said) {}

    @PostMapping("/assessment/autosave")
    @ResponseBody
    Answer save(@PathVariable ApplicationId id, @ModelAttribute("assessmentForm") AssessmentForm form, Locale locale) {
        var from = form.from().orElseThrow(() -> new NotFoundException("Base", id));
        var saved = keep(id, from, form);
        return new Answer(saved.outcome().name(), saved.base().toString(), screens.said(saved.outcome(), locale));
    }

    @PostMapping("/conflict")
    ModelAndView declareConflict(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable String seen,
            @ModelAttribute("conflictForm") ConflictForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var sent = sent(id, Action.DECLARE_CONFLICT, seen, "/committee", model, locale, flash);
        form.validate(errors, screens.today());
        var reason = Said.text(form.getConflictReason());
        var application = sent.read().file().application();
        return forms.take(
                sent,
                errors,
                "review.notice.conflict",
                List.of(reason),
                () -> reviews.declareConflict(
                        application,
                        currentUser.id(),
                        requireNonNull(form.getConflictKind()),
                        reason,
                        form.getConflictLastDay()));
    }

    private CaseForms.Sent sent(
            ApplicationId id,
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

    private Read read(ApplicationId id, Action action) {
        return files.read(id, currentUser.person(), action);
    }
}
