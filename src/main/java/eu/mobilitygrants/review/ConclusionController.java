package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the committee's decision is recorded: by the office at its page, by the chair at the committee's. */
@Controller
class ConclusionController {

    private final CaseFiles files;
    private final OfficeScreens office;
    private final CommitteeScreens committee;
    private final ReviewService reviews;
    private final CurrentUser currentUser;

    ConclusionController(
            CaseFiles files,
            OfficeScreens office,
            CommitteeScreens committee,
            ReviewService reviews,
            CurrentUser currentUser) {
        this.files = files;
        this.office = office;
        this.committee = committee;
        this.reviews = reviews;
        this.currentUser = currentUser;
    }

    @PostMapping("/{side:office|committee}/cases/{id}/conclusion")
    String conclude(
            @PathVariable String side,
            @PathVariable String id,
            @ModelAttribute("conclusionForm") ConclusionForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = files.read(CaseScreens.id(id), currentUser.person(), Action.CONCLUDE);
        form.validate(errors, committee.proposal(read));
        if (errors.hasErrors()) {
            return side.equals("office") ? office.show(read, model, locale) : committee.show(read, model, locale);
        }
        reviews.conclude(read.file().application(), currentUser.id(), form.decision(), form.seen(), null);
        var refused = read.file().phase() == ReviewPhase.SCREENING;
        flash.addFlashAttribute("notice", refused ? "review.notice.concluded" : "review.notice.pending");
        return "redirect:/%s/cases/%s".formatted(side, read.file().application());
    }

    /** @param seen mark of the pending conclusion as the page showed it */
    @PostMapping("/{side:office|committee}/cases/{id}/conclusion/take-back")
    String takeBack(
            @PathVariable String side, @PathVariable String id, @RequestParam UUID seen, RedirectAttributes flash) {
        var read = files.read(CaseScreens.id(id), currentUser.person(), Action.CONCLUDE);
        reviews.takeBack(read.file().application(), currentUser.id(), seen);
        flash.addFlashAttribute("notice", "review.notice.takenBack");
        return "redirect:/%s/cases/%s".formatted(side, read.file().application());
    }
}
