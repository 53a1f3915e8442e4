package eu.mobilitygrants.call;

import eu.mobilitygrants.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Judges a case for a reader: the facts stand in the address, so that the page can be passed on; nothing is kept. */
@Controller
class CheckController {

    /** Parameters that say nothing about a case. */
    private static final Set<String> NO_FACTS = Set.of("lang");

    private final FundingCalls calls;
    private final CheckPages pages;
    private final Clock clock;

    CheckController(FundingCalls calls, CheckPages pages, Clock clock) {
        this.calls = calls;
        this.pages = pages;
        this.clock = clock;
    }

    @InitBinder("check")
    void readCountries(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, "hostCountry", new CountryInput());
        binder.registerCustomEditor(String.class, "countryOfOrigin", new CountryInput());
    }

    /** The check of the call that is shown first, with the same facts. */
    @GetMapping("/check")
    String first(HttpServletRequest request) {
        var call = calls.all().stream().findFirst().orElseThrow(() -> new NotFoundException("Call", "any"));
        var facts = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "redirect:/calls/" + call.id() + "/check" + facts;
    }

    @GetMapping("/calls/{call}/check")
    String check(
            @PathVariable("call") String id,
            @Valid @ModelAttribute("check") CheckForm check,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var call = calls.terms(new CallId(id));
        check.validate(errors);
        model.addAttribute("page", pages.page(call, check, locale));
        if (!errors.hasErrors() && asked(request)) {
            model.addAttribute("result", pages.result(call, check, clock.instant(), locale));
        }
        return "call/check";
    }

    private static boolean asked(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> !NO_FACTS.contains(name));
    }
}
