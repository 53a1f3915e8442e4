package eu.mobilitygrants.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Judges a case for a reader, a few questions at a time. The facts stand in the address, so that every page of it can be
 * gone back to and passed on; nothing is kept.
 *
 * <p>{@code step} asks for the questions of one step, {@code after} for what follows the one just answered. Facts alone
 * ask for the verdict.
 */
@Controller
class CheckController {

    /** The step that is all steps at once. */
    static final String ALL = "all";

    /** Parameters that say nothing about a case. */
    private static final Set<String> NO_FACTS = Set.of("lang", "step", "after", "hostQuery");

    private final FundingCalls calls;
    private final CheckPages pages;
    private final CheckResults results;
    private final ChosenHost chosenHost;
    private final Clock clock;

    CheckController(FundingCalls calls, CheckPages pages, CheckResults results, ChosenHost chosenHost, Clock clock) {
        this.calls = calls;
        this.pages = pages;
        this.results = results;
        this.chosenHost = chosenHost;
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
        var call = calls.first();
        var facts = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "redirect:/calls/" + call.id() + "/check" + facts;
    }

    @GetMapping("/calls/{call}/check")
    String check(
            @PathVariable("call") String id,
            @RequestParam(required = false) Optional<String> step,
            @RequestParam(required = false) Optional<String> after,
            @Valid @ModelAttribute("check") CheckForm check,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var call = calls.terms(new CallId(id));
        check.validate(errors);
        model.addAttribute("hostUnknown", chosenHost.unknown(check));
        var answered = after.flatMap(CheckStep::read);
        if (errors.hasErrors()) {
            var mistaken = step.or(() -> after).flatMap(CheckStep::read).filter(one -> allIn(one, errors));
            model.addAttribute("page", pages.again(call, check, mistaken, clock.instant(), locale));
            return "call/check";
        }
        if (step.filter(ALL::equals).isPresent()) {
            model.addAttribute("page", pages.all(call, check, clock.instant(), locale));
            return "call/check";
        }
        var next = step.flatMap(CheckStep::read)
                .or(() -> answered.flatMap(one -> pages.after(call, check, one, clock.instant())))
                .or(() -> asked(request) ? Optional.empty() : Optional.of(CheckStep.WHO));
        if (next.isPresent()) {
            model.addAttribute("page", pages.step(call, check, next.get(), answered, clock.instant(), locale));
            return "call/check";
        }
        model.addAttribute("result", results.of(call, check, clock.instant(), locale));
        return "call/verdict";
    }

    private static boolean allIn(CheckStep step, BindingResult errors) {
        return errors.getFieldErrors().stream().map(FieldError::getField).allMatch(step::asksFor);
    }

    private static boolean asked(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> !NO_FACTS.contains(name));
    }
}
