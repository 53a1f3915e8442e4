package eu.mobilitygrants.application;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last look before submission, and the submission. */
@Controller
@RequestMapping(OwnApplication.PATH)
class CheckAnswersController {

    private final ApplicationService applications;
    private final OwnApplication own;
    private final Judgement judgement;
    private final AnswersPage page;

    CheckAnswersController(ApplicationService applications, OwnApplication own, Judgement judgement, AnswersPage page) {
        this.applications = applications;
        this.own = own;
        this.judgement = judgement;
        this.page = page;
    }

    @GetMapping("/check-answers")
    String look(
            @PathVariable UUID id, @ModelAttribute("declaration") Declaration declaration, Model model, Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        page.fill(model, draft, judgement.today(own.terms(draft), draft), locale);
        return "application/check-answers";
    }

    /** Sent twice, it leads to the same receipt. */
    @PostMapping("/submit")
    String submit(
            @PathVariable UUID id,
            @ModelAttribute("declaration") Declaration declaration,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var draft = own.get(id);
        if (draft.status() == ApplicationStatus.SUBMITTED) {
            return "redirect:/applications/" + id + "/receipt";
        }
        if (!declaration.isDeclared()) {
            errors.rejectValue("declared", "application.declaration.missing");
            page.fill(model, draft, judgement.today(own.terms(draft), draft), locale);
            return "application/check-answers";
        }
        try {
            applications.submit(draft.id(), own.applicant());
        } catch (NotSubmittableException refusal) {
            page.fill(model, draft, refusal.verdict(), locale);
            page.name(refusal, draft, errors, locale);
            return "application/check-answers";
        }
        return "redirect:/applications/" + id + "/receipt";
    }

    /** What the applicant declares on submitting. */
    static class Declaration {

        private boolean declared;

        public boolean isDeclared() {
            return declared;
        }

        public void setDeclared(boolean declared) {
            this.declared = declared;
        }
    }
}
