package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.ReviewPermissions.Action;
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

/** One seat: its end, and the days on which its holder is away. */
@Controller
@RequestMapping("/office/committees/{call}/{audience}/seats/{seat}")
class SeatController {

    private final Seating seating;
    private final ReviewPermissions permissions;
    private final CurrentUser currentUser;

    SeatController(Seating seating, ReviewPermissions permissions, CurrentUser currentUser) {
        this.seating = seating;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    @GetMapping
    String seat(@PathVariable String call, @PathVariable String audience, @PathVariable UUID seat, Model model) {
        permissions.require(Action.EDIT_COMMITTEES, currentUser.person());
        return show(call, audience, seat, model);
    }

    @PostMapping("/end")
    String end(
            @PathVariable String call,
            @PathVariable String audience,
            @PathVariable UUID seat,
            @ModelAttribute("endForm") SeatDaysForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        permissions.require(Action.EDIT_COMMITTEES, currentUser.person());
        form.validateEnd(errors);
        if (errors.hasErrors()) {
            return show(call, audience, seat, model);
        }
        seating.end(
                new CallId(call),
                CommitteesController.audience(audience),
                currentUser.id(),
                seat,
                requireNonNull(form.getUntil()));
        return CommitteesController.done(call, audience, "review.notice.seatEnded", flash);
    }

    @PostMapping("/away")
    String away(
            @PathVariable String call,
            @PathVariable String audience,
            @PathVariable UUID seat,
            @ModelAttribute("awayForm") SeatDaysForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        permissions.require(Action.EDIT_COMMITTEES, currentUser.person());
        form.validateAway(errors);
        if (errors.hasErrors()) {
            return show(call, audience, seat, model);
        }
        seating.away(
                new CallId(call),
                CommitteesController.audience(audience),
                currentUser.id(),
                seat,
                requireNonNull(form.getFrom()),
                requireNonNull(form.getUntil()));
        return CommitteesController.done(call, audience, "review.notice.seatAway", flash);
    }

    private String show(String call, String audience, UUID seat, Model model) {
        model.addAttribute("line", seating.read(new CallId(call), CommitteesController.audience(audience), seat));
        model.addAttribute("back", "/office/committees/%s/%s".formatted(call, audience));
        CaseScreens.blank(model, "endForm", SeatDaysForm::new);
        CaseScreens.blank(model, "awayForm", SeatDaysForm::new);
        return "review/seat";
    }
}
