package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clear cases of a meeting: a preview of what is concluded on each, and one step that concludes them. */
@Controller
@RequestMapping("/committee/meetings/{id}/clear")
class ClearCasesController {

    /** Cases of one step: so many reasons can be read before they are sent. */
    private static final int AT_ONCE = 15;

    /** @param language of the applicant, in which the reason is written */
    record Preview(CommitteeCase found, SubmittedApplication submission, Locale language) {}

    private final MeetingService service;
    private final MeetingPages pages;
    private final ReviewPermissions permissions;
    private final People people;
    private final MessageSource messages;
    private final CurrentUser currentUser;

    ClearCasesController(
            MeetingService service,
            MeetingPages pages,
            ReviewPermissions permissions,
            People people,
            MessageSource messages,
            CurrentUser currentUser) {
        this.service = service;
        this.pages = pages;
        this.permissions = permissions;
        this.people = people;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    @GetMapping
    String preview(@PathVariable MeetingId id, Model model, Locale locale) {
        var room = room(id);
        var found = found(room);
        model.addAttribute("clearForm", proposed(found));
        return show(room, found, model, locale);
    }

    @PostMapping
    String conclude(
            @PathVariable MeetingId id,
            @ModelAttribute("clearForm") ClearForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var room = room(id);
        form.validate(errors);
        if (errors.hasErrors()) {
            return show(room, found(room), model, locale);
        }
        service.concludeClear(room.meeting().id(), currentUser.id(), form.decisions());
        flash.addFlashAttribute("notice", "review.notice.clear");
        return "redirect:/committee/meetings/" + id;
    }

    private MeetingRoom room(MeetingId id) {
        permissions.require(Action.RUN_MEETINGS, currentUser.person());
        return service.room(id, currentUser.person());
    }

    private String show(MeetingRoom room, List<Preview> found, Model model, Locale locale) {
        model.addAttribute("page", pages.of(room, locale));
        model.addAttribute("found", found);
        model.addAttribute("margin", CommitteeCase.CLEAR_MARGIN);
        model.addAttribute("spread", CommitteeCase.CLEAR_SPREAD);
        return "review/meeting-clear";
    }

    private List<Preview> found(MeetingRoom room) {
        var clear = room.clear().stream().limit(AT_ONCE).toList();
        var submissions = pages.submissions(clear);
        var applicants = people.persons(submissions.values().stream()
                .map(SubmittedApplication::applicant)
                .toList());
        return clear.stream()
                .map(one -> {
                    var submission = requireNonNull(submissions.get(one.application()));
                    var applicant = requireNonNull(applicants.get(submission.applicant()));
                    return new Preview(one, submission, applicant.locale());
                })
                .toList();
    }

    private ClearForm proposed(List<Preview> found) {
        var form = new ClearForm();
        found.forEach(one -> {
            var receipt = Integer.toString(one.found().receiptNumber());
            var key = one.found().tally().reached() ? "review.clear.reason.positive" : "review.clear.reason.negative";
            form.getChosen().add(receipt);
            form.getReasons().put(receipt, messages.getMessage(key, new Object[0], one.language()));
            form.getSeen().put(receipt, one.found().basis());
        });
        return form;
    }
}
