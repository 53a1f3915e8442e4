package eu.mobilitygrants.call;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells everyone about a call. */
@Controller
class CallController {

    private final FundingCalls calls;
    private final CallPages pages;
    private final VersionHistory history;
    private final Clock clock;

    CallController(FundingCalls calls, CallPages pages, VersionHistory history, Clock clock) {
        this.calls = calls;
        this.pages = pages;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/")
    String first(Model model, Locale locale) {
        return show(calls.first(), model, locale);
    }

    @GetMapping("/calls")
    String all(@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        model.addAttribute("page", pages.lines(Math.clamp(page, 0, 10_000), clock.instant(), locale));
        return "call/calls";
    }

    @GetMapping("/calls/{call}")
    String one(@PathVariable("call") String id, Model model, Locale locale) {
        return show(calls.terms(new CallId(id)), model, locale);
    }

    private String show(CallTerms call, Model model, Locale locale) {
        model.addAttribute("call", pages.page(call, clock.instant(), locale));
        model.addAttribute("corrections", history.of(call, locale));
        return "call/call";
    }
}
