package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a member declared, and how to take it back: beside the cases, because the case itself is closed to the member. */
@Controller
@RequestMapping("/committee/conflicts")
class OwnConflictController {

    private final OwnConflicts conflicts;
    private final ConflictJudgement judgement;
    private final ReviewPermissions permissions;
    private final CurrentUser currentUser;
    private final Institution institution;

    OwnConflictController(
            OwnConflicts conflicts,
            ConflictJudgement judgement,
            ReviewPermissions permissions,
            CurrentUser currentUser,
            Institution institution) {
        this.conflicts = conflicts;
        this.judgement = judgement;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.institution = institution;
    }

    @GetMapping
    String own(Model model) {
        permissions.require(Action.DECLARE_CONFLICT, currentUser.person());
        model.addAttribute("conflicts", conflicts.of(currentUser.id()));
        model.addAttribute("zone", institution.zone());
        return "review/own-conflicts";
    }

    @PostMapping("/{conflict}/withdrawal")
    String withdraw(
            @PathVariable UUID conflict, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        permissions.require(Action.DECLARE_CONFLICT, currentUser.person());
        if (reason.isBlank()) {
            flash.addFlashAttribute("notice", "review.missing.reason");
        } else {
            judgement.withdraw(conflict, currentUser.id(), reason.strip());
            flash.addFlashAttribute("notice", "review.notice.conflictWithdrawn");
        }
        return "redirect:/committee/conflicts";
    }
}
