package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ReceiptRegister;
import eu.mobilitygrants.award.PlaceStates;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows everybody every receipt number of a call with its state and nothing else: nobody was slipped in. */
@Controller
class ReceiptsController {

    static final int NUMBERS_A_PAGE = 100;

    /** One number. */
    record Line(int number, PublicState state) {}

    private final FundingCalls calls;
    private final ReceiptRegister receipts;
    private final PlaceStates places;

    ReceiptsController(FundingCalls calls, ReceiptRegister receipts, PlaceStates places) {
        this.calls = calls;
        this.receipts = receipts;
        this.places = places;
    }

    /** @param number the one looked for: decides the page */
    @GetMapping("/calls/{call}/receipts")
    String receipts(
            @PathVariable String call,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Integer number,
            Model model,
            Locale locale) {
        var terms = calls.terms(new CallId(call));
        var last = receipts.last(terms.id());
        var shown = clamped(number == null ? page : (number - 1) / NUMBERS_A_PAGE, last);
        var request = PageRequest.of(shown, NUMBERS_A_PAGE);
        model.addAttribute("call", terms.id().value());
        model.addAttribute("callTitle", terms.title(locale));
        model.addAttribute("page", new PageImpl<>(lines(terms.id(), shown, last), request, last));
        model.addAttribute("last", last);
        model.addAttribute("number", number);
        model.addAttribute("href", "/calls/%s/receipts?".formatted(terms.id()));
        return "overview/receipts";
    }

    private static int clamped(int page, int last) {
        return Math.clamp(page, 0, Math.max(0, (last - 1) / NUMBERS_A_PAGE));
    }

    private List<Line> lines(CallId call, int page, int last) {
        var from = page * NUMBERS_A_PAGE + 1;
        var entries = receipts.numbers(call, from, Math.min(last, from + NUMBERS_A_PAGE - 1));
        var states = places.of(entries.stream()
                .map(ReceiptRegister.Entry::application)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> new Line(
                        entry.number(),
                        PublicState.of(entry, entry.application() == null ? null : states.get(entry.application()))))
                .toList();
    }
}
