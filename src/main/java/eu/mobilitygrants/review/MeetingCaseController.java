package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case on the screen that everybody at the meeting looks at. */
@Controller
@RequestMapping("/committee/meetings/{id}/cases/{receipt:\\d{1,9}}")
class MeetingCaseController {

    private final MeetingService service;
    private final SharedScreens screens;
    private final ReviewPermissions permissions;
    private final CurrentUser currentUser;

    MeetingCaseController(
            MeetingService service, SharedScreens screens, ReviewPermissions permissions, CurrentUser currentUser) {
        this.service = service;
        this.screens = screens;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    @GetMapping
    String open(@PathVariable MeetingId id, @PathVariable int receipt, Model model, Locale locale) {
        return show(id, receipt, model, locale);
    }

    private String show(MeetingId id, int receipt, Model model, Locale locale) {
        var room = service.room(id, currentUser.person());
        return screens.show(room, receipt, model, locale);
    }

    /** @param person who leaves the room for this case */
    @PostMapping("/leave")
    String leave(@PathVariable MeetingId id, @PathVariable int receipt, @RequestParam UUID person) {
        service.leave(id, currentUser.id(), receipt, new UserId(person));
        return back(id, receipt);
    }

    @PostMapping("/conclusion")
    String conclude(
            @PathVariable MeetingId id,
            @PathVariable int receipt,
            @ModelAttribute("conclusionForm") ConclusionForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        permissions.require(Action.RUN_MEETINGS, currentUser.person());
        var room = service.room(id, currentUser.person());
        var one = room.find(receipt).orElseThrow(() -> new NotFoundException("Case", receipt));
        form.validate(errors, room.open(one) ? one.tally().proposal().orElse(null) : null);
        if (errors.hasErrors()) {
            return screens.show(room, receipt, model, locale);
        }
        service.conclude(id, currentUser.id(), receipt, form.decision(), form.pendingSeen());
        flash.addFlashAttribute("notice", "review.notice.pending");
        return back(id, receipt);
    }

    @PostMapping("/conclusion/take-back")
    String takeBack(
            @PathVariable MeetingId id, @PathVariable int receipt, @RequestParam UUID seen, RedirectAttributes flash) {
        service.takeBack(id, currentUser.id(), receipt, seen);
        flash.addFlashAttribute("notice", "review.notice.conclusionTakenBack");
        return back(id, receipt);
    }

    private static String back(MeetingId id, int receipt) {
        return "redirect:/committee/meetings/%s/cases/%d".formatted(id, receipt);
    }
}
