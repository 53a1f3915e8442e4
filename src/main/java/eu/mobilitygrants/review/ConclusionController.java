package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the committee's decision is recorded: by the office at its page, by the chair at the committee's. */
@Controller
class ConclusionController {

    private final CaseFiles files;
    private final OfficeScreens office;
    private final CommitteeScreens committee;
    private final ReviewService reviews;
    private final CurrentUser currentUser;
    private final CaseForms forms;

    ConclusionController(
            CaseFiles files,
            OfficeScreens office,
            CommitteeScreens committee,
            ReviewService reviews,
            CurrentUser currentUser,
            CaseForms forms) {
        this.files = files;
        this.office = office;
        this.committee = committee;
        this.reviews = reviews;
        this.currentUser = currentUser;
        this.forms = forms;
    }

    @PostMapping("/{side:office|committee}/cases/{id}/conclusion")
    ModelAndView conclude(
            @PathVariable String side,
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable String seen,
            @ModelAttribute("conclusionForm") ConclusionForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id);
        form.validate(errors, committee.proposal(read));
        Supplier<String> page = side.equals("office")
                ? () -> office.show(read(id), model, locale)
                : () -> committee.show(read(id), model, locale);
        var application = read.file().application();
        var away = "/%s/cases/%s".formatted(side, application);
        var refused = read.file().phase() == ReviewPhase.SCREENING;
        return forms.take(
                new CaseForms.Sent(read, Action.CONCLUDE, seen, page, away, model, flash),
                errors,
                refused ? "review.notice.concluded" : "review.notice.pending",
                List.of(Said.text(form.getConclusionReason()), Said.text(form.getAgainstProposal())),
                () -> reviews.conclude(application, currentUser.id(), form.decision(), form.pendingSeen(), null));
    }

    /** @param seen mark of the pending conclusion as the page showed it */
    @PostMapping("/{side:office|committee}/cases/{id}/conclusion/take-back")
    String takeBack(
            @PathVariable String side,
            @PathVariable ApplicationId id,
            @RequestParam UUID seen,
            RedirectAttributes flash) {
        var read = read(id);
        reviews.takeBack(read.file().application(), currentUser.id(), seen);
        flash.addFlashAttribute("notice", "review.notice.conclusionTakenBack");
        return "redirect:/%s/cases/%s".formatted(side, read.file().application());
    }

    private CaseFiles.Read read(ApplicationId id) {
        return files.read(id, currentUser.person(), Action.CONCLUDE);
    }
}
