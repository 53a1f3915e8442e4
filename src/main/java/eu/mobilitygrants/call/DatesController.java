package eu.mobilitygrants.call;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells dates both ways: from the stay to the last day to submit, and from today to the stay. */
@Controller
class DatesController {

    private final FundingCalls calls;
    private final DatesPages pages;
    private final Clock clock;

    DatesController(FundingCalls calls, DatesPages pages, Clock clock) {
        this.calls = calls;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/calls/{call}/dates")
    String dates(
            @PathVariable("call") String id,
            @Valid @ModelAttribute("dates") DatesForm dates,
            BindingResult errors,
            Model model,
            Locale locale) {
        var call = calls.terms(new CallId(id));
        dates.validate(errors);
        var today = LocalDate.ofInstant(clock.instant(), call.rules().zone());
        model.addAttribute("page", pages.of(call, errors.hasErrors() ? null : dates, today, locale));
        return "call/dates";
    }
}
