package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.partner.Hosts;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way from the call into an application. The facts of an eligibility check come along as parameters; by way of the
 * start page they also survive signing in.
 */
@Controller
@RequestMapping("/calls/{call}")
class StartController {

    private final ApplicationService applications;
    private final FundingCalls calls;
    private final CurrentUser currentUser;
    private final Hosts hosts;
    private final LateDoor lateDoor;

    StartController(
            ApplicationService applications,
            FundingCalls calls,
            CurrentUser currentUser,
            Hosts hosts,
            LateDoor lateDoor) {
        this.applications = applications;
        this.calls = calls;
        this.hosts = hosts;
        this.currentUser = currentUser;
        this.lateDoor = lateDoor;
    }

    @GetMapping("/apply")
    String start(
            @PathVariable String call,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            Locale locale) {
        var terms = calls.terms(new CallId(call));
        model.addAttribute("call", terms.id().value());
        model.addAttribute("title", terms.title(locale));
        model.addAttribute("documents", terms.documents());
        model.addAttribute("facts", Prefill.known(parameters));
        model.addAttribute("open", lateDoor.isOpen(terms, currentUser.id()));
        return "application/start";
    }

    @PostMapping("/applications")
    String begin(@PathVariable String call, @RequestParam MultiValueMap<String, String> parameters) {
        var terms = calls.terms(new CallId(call));
        var id = applications.draft(terms.id(), currentUser.id(), Prefill.of(parameters, hosts::find));
        return "redirect:/applications/" + id + "/draft";
    }
}
