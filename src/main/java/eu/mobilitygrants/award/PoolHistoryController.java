package eu.mobilitygrants.award;

import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.institution.Institution;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a pool, replayed from its ledger step by step. */
@Controller
@RequestMapping("/office/pools/{pool}/history")
class PoolHistoryController {

    private final CurrentUser currentUser;
    private final ChosenCall chosenCall;
    private final PoolHistory history;
    private final HistoryWording wording;
    private final Institution institution;

    PoolHistoryController(
            CurrentUser currentUser,
            ChosenCall chosenCall,
            PoolHistory history,
            HistoryWording wording,
            Institution institution) {
        this.currentUser = currentUser;
        this.chosenCall = chosenCall;
        this.history = history;
        this.wording = wording;
        this.institution = institution;
    }

    /** @param step number of the step; without it the last @param at as it was just after this instant */
    @GetMapping
    String step(
            @PathVariable String pool,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "2147483647") int step,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<LocalDateTime> at,
            Locale locale,
            Model model) {
        currentUser.require(AwardPermissions.READ_HISTORY);
        var terms = chosenCall.of(call);
        var id = terms.pool(pool).id();
        var asked = at.map(there -> there.plusSeconds(1).minusNanos(1))
                .map(there ->
                        history.stepAt(id, there.atZone(institution.zone()).toInstant()))
                .orElse(step);
        chosenCall.show(terms, model);
        model.addAttribute("locale", locale);
        model.addAttribute("poolCode", pool);
        model.addAttribute("poolName", terms.pool(id, locale));
        model.addAttribute(
                "step",
                history.at(id, asked)
                        .map(snapshot -> wording.of(terms, snapshot, locale))
                        .orElse(null));
        return "award/history";
    }
}
