package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CasePage.Option;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
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

/** The meetings of the committees, and who is at them. */
@Controller
@RequestMapping("/committee/meetings")
class MeetingController {

    private final MeetingService service;
    private final MeetingPages pages;
    private final ReviewPermissions permissions;
    private final FundingCalls calls;
    private final MessageSource messages;
    private final CurrentUser currentUser;

    MeetingController(
            MeetingService service,
            MeetingPages pages,
            ReviewPermissions permissions,
            FundingCalls calls,
            MessageSource messages,
            CurrentUser currentUser) {
        this.service = service;
        this.pages = pages;
        this.permissions = permissions;
        this.calls = calls;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    @GetMapping
    String all(@ModelAttribute("meetingForm") MeetingForm form, Model model, Locale locale) {
        return list(model, locale);
    }

    private String list(Model model, Locale locale) {
        var reader = currentUser.person();
        var terms = calls.all();
        model.addAttribute("meetings", service.latest(reader));
        model.addAttribute("runs", permissions.allowedAnywhere(Action.RUN_MEETINGS, reader));
        model.addAttribute(
                "calls",
                terms.stream()
                        .map(call -> new Option(call.id().value(), call.title(locale)))
                        .toList());
        model.addAttribute(
                "titles", terms.stream().collect(Collectors.toMap(CallTerms::id, call -> call.title(locale))));
        model.addAttribute("audiences", audiences(locale));
        return "review/meetings";
    }

    private List<Option> audiences(Locale locale) {
        return Stream.of(Audience.values())
                .map(audience -> new Option(
                        audience.name(),
                        messages.getMessage("review.meeting.audience." + audience, new Object[0], locale)))
                .toList();
    }

    @PostMapping
    String create(
            @ModelAttribute("meetingForm") MeetingForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        permissions.require(Action.RUN_MEETINGS, currentUser.person());
        form.validate(errors);
        if (errors.hasErrors()) {
            return list(model, locale);
        }
        var id = service.create(
                currentUser.id(),
                new CallId(Said.text(form.getCall())),
                requireNonNull(form.getAudience()),
                requireNonNull(form.getDay()),
                Said.text(form.getPlace()));
        flash.addFlashAttribute("notice", "review.notice.meeting");
        return "redirect:/committee/meetings/" + id;
    }

    @GetMapping("/{id}")
    String open(@PathVariable MeetingId id, Model model, Locale locale) {
        model.addAttribute("page", pages.of(service.room(id, currentUser.person()), locale));
        return "review/meeting";
    }

    @PostMapping("/{id}/presence")
    String presence(
            @PathVariable MeetingId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<UUID> present,
            RedirectAttributes flash) {
        var there = present.stream().map(UserId::new).collect(Collectors.toSet());
        service.presence(id, currentUser.id(), version, there);
        flash.addFlashAttribute("notice", "review.notice.presence");
        return "redirect:/committee/meetings/" + id;
    }

    /** Somebody comes back into the room. @param at receipt number of the case on the screen; 0: the whole meeting's page */
    @PostMapping("/{id}/back")
    String back(@PathVariable MeetingId id, @RequestParam UUID person, @RequestParam(defaultValue = "0") int at) {
        service.back(id, currentUser.id(), new UserId(person));
        return "redirect:/committee/meetings/" + id + (at > 0 ? "/cases/" + at : "");
    }
}
