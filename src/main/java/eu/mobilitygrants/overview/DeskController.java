package eu.mobilitygrants.overview;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.identity.CurrentUser;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's desk: what waits, each heap with its age and its day, and the pools below. */
@Controller
class DeskController {

    /** One pool on the desk. */
    record PoolLine(String name, int capacity, int free) {}

    private final Desk desk;
    private final ChosenCall chosenCall;
    private final GrantsLeft grantsLeft;
    private final CurrentUser currentUser;

    DeskController(Desk desk, ChosenCall chosenCall, GrantsLeft grantsLeft, CurrentUser currentUser) {
        this.desk = desk;
        this.chosenCall = chosenCall;
        this.grantsLeft = grantsLeft;
        this.currentUser = currentUser;
    }

    @GetMapping("/office")
    String desk(@RequestParam(required = false) @Nullable String call, Model page, Locale locale) {
        var terms = chosenCall.of(call);
        var heaps = desk.heaps(terms, currentUser.person());
        page.addAttribute(
                "mine",
                heaps.stream().filter(line -> line.heap().waitsForTheOffice()).toList());
        page.addAttribute(
                "others",
                heaps.stream().filter(line -> !line.heap().waitsForTheOffice()).toList());
        page.addAttribute("pools", pools(terms, locale));
        chosenCall.show(terms, page);
        return "overview/desk";
    }

    private List<PoolLine> pools(CallTerms terms, Locale locale) {
        var grants = grantsLeft.of(terms.id());
        return terms.pools().stream()
                .map(pool -> line(
                        terms.pool(pool.id(), locale),
                        requireNonNull(grants.get(pool.id().code()))))
                .toList();
    }

    private static PoolLine line(String name, GrantsLeft.PoolGrants grants) {
        return new PoolLine(name, grants.capacity(), grants.free());
    }
}
