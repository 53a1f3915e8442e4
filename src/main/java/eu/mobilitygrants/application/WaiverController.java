package eu.mobilitygrants.application;

import eu.mobilitygrants.application.WaiverPermissions.Action;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.People;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exceptions for one person: the list, and granting another. */
@Controller
@RequestMapping(WaiverController.PATH)
class WaiverController {

    static final String PATH = "/office/exceptions";

    private final WaiverService service;
    private final WaiverList list;
    private final WaiverPages pages;
    private final WaiverPermissions permissions;
    private final FundingCalls calls;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    WaiverController(
            WaiverService service,
            WaiverList list,
            WaiverPages pages,
            WaiverPermissions permissions,
            FundingCalls calls,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.service = service;
        this.list = list;
        this.pages = pages;
        this.permissions = permissions;
        this.calls = calls;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String call,
            @RequestParam(required = false) RuleWaiver.@Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        var reader = currentUser.require(Action.READ_WAIVERS);
        var found = list.page(reader.id(), call.isBlank() ? null : call, state, clock.instant(), page);
        model.addAttribute("page", found);
        model.addAttribute(
                "lines",
                found.stream().map(waiver -> pages.line(waiver, locale)).toList());
        model.addAttribute("calls", pages.calls(locale));
        model.addAttribute("call", call);
        model.addAttribute("states", RuleWaiver.State.values());
        model.addAttribute("state", state);
        model.addAttribute("mayGrant", currentUser.may(Action.GRANT_WAIVERS));
        return "application/waivers";
    }

    @GetMapping("/new")
    String blank(
            @ModelAttribute("waiver") WaiverForm form,
            BindingResult asked,
            @RequestParam(defaultValue = "") String call,
            Model model,
            Locale locale) {
        currentUser.require(Action.GRANT_WAIVERS);
        form.setCall(call.isBlank() ? null : call);
        return show(model, locale);
    }

    @PostMapping
    String grant(
            @Valid @ModelAttribute("waiver") WaiverForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var officer = currentUser.require(Action.GRANT_WAIVERS);
        form.validate(LocalDate.now(clock), errors);
        if (errors.hasErrors()) {
            return show(model, locale);
        }
        var terms = calls.terms(new CallId(String.valueOf(form.getCall())));
        var person = people.welcome(form.email(), locale);
        if (permissions.isKeptOut(officer.id(), person.id(), terms.id())) {
            errors.rejectValue("email", "keptOut");
            return show(model, locale);
        }
        var id = service.grant(
                terms.id(),
                person.id(),
                officer.id(),
                form.rule(),
                form.reason(),
                WaiverPages.endOf(form.until(), terms));
        flash.addFlashAttribute("notice", "application.waivers.notice.granted");
        return "redirect:" + PATH + "/" + id;
    }

    private String show(Model model, Locale locale) {
        model.addAttribute("calls", pages.calls(locale));
        model.addAttribute("rules", pages.rules(locale));
        model.addAttribute("longest", WaiverForm.LONGEST);
        return "application/waiver-new";
    }
}
