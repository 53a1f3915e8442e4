package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What would follow if something happened: everything imagined stands in the address, and nothing is kept anywhere. */
@Controller
class WhatIfController {

    private static final String ADDRESS = "/office/pools/what-if";

    private final ChosenCall chosenCall;
    private final WhatIfWording wording;
    private final CurrentUser currentUser;

    WhatIfController(ChosenCall chosenCall, WhatIfWording wording, CurrentUser currentUser) {
        this.chosenCall = chosenCall;
        this.wording = wording;
        this.currentUser = currentUser;
    }

    @GetMapping(ADDRESS)
    String imagine(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "") List<String> step,
            @ModelAttribute("imagineForm") ImagineForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        currentUser.require(AwardPermissions.IMAGINE);
        var terms = chosenCall.of(call);
        var steps = step.stream()
                .limit(WhatIf.MOST_STEPS)
                .map(WhatIfController::parsed)
                .toList();
        if (form.sent()) {
            form.validate(errors);
            if (steps.size() == WhatIf.MOST_STEPS) {
                errors.reject("tooMany", new Object[] {WhatIf.MOST_STEPS}, "tooMany");
            }
            if (!errors.hasErrors()) {
                return "redirect:" + address(terms, and(steps, form.step())) + "#outcome";
            }
        }
        chosenCall.show(terms, model);
        model.addAttribute("locale", locale);
        model.addAttribute("poolOptions", pools(terms, locale));
        model.addAttribute("deeds", wording.deeds(locale));
        model.addAttribute("orders", wording.orders(locale));
        model.addAttribute("steps", steps.stream().map(ImaginedStep::text).toList());
        model.addAttribute("outcome", wording.of(terms, steps, currentUser.id(), locale));
        model.addAttribute(
                "without",
                steps.stream().map(one -> address(terms, but(steps, one))).toList());
        model.addAttribute("mayChange", currentUser.may(AwardPermissions.CHANGE_POOLS));
        return "award/what-if";
    }

    private static ImaginedStep parsed(String text) {
        return ImaginedStep.parse(text).orElseThrow(() -> new NotFoundException("Imagined step", text));
    }

    private static List<ImaginedStep> and(List<ImaginedStep> steps, ImaginedStep more) {
        return Stream.concat(steps.stream(), Stream.of(more)).toList();
    }

    /** Without this very one: of two that say the same the other stays. */
    private static List<ImaginedStep> but(List<ImaginedStep> steps, ImaginedStep one) {
        var fewer = new ArrayList<>(steps);
        fewer.removeIf(step -> step == one);
        return fewer;
    }

    private static String address(CallTerms terms, List<ImaginedStep> steps) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("call", terms.id())
                .queryParam("step", steps.stream().map(ImaginedStep::text).toArray())
                .encode()
                .toUriString();
    }

    static List<Choice> pools(CallTerms terms, Locale locale) {
        return terms.pools().stream()
                .map(pool -> new Choice(pool.id().code(), terms.pool(pool.id(), locale)))
                .toList();
    }
}
