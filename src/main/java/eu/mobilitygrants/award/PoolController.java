package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's board of pools. */
@Controller
class PoolController {

    private final CurrentUser currentUser;
    private final FundingCalls calls;
    private final PoolBoard board;
    private final AwardWording wording;

    PoolController(CurrentUser currentUser, FundingCalls calls, PoolBoard board, AwardWording wording) {
        this.currentUser = currentUser;
        this.calls = calls;
        this.board = board;
        this.wording = wording;
    }

    @GetMapping("/office/pools")
    String pools(
            @RequestParam Optional<String> call,
            @RequestParam Optional<String> pool,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        currentUser.require(AwardPermissions.READ_POOLS);
        var terms = chosen(calls, call);
        model.addAttribute("calls", calls.all());
        model.addAttribute("call", terms);
        model.addAttribute("locale", locale);
        model.addAttribute("zone", wording.zone(locale));
        var one = pool.filter(code -> !code.isBlank()).map(terms::pool);
        model.addAttribute(
                "pools",
                one.map(chosen -> List.of(board.of(terms.id(), chosen, Math.clamp(page, 0, 100_000), locale)))
                        .orElseGet(() -> board.of(terms.id(), locale)));
        model.addAttribute("onePool", one.isPresent());
        model.addAttribute("mayChange", currentUser.may(AwardPermissions.CHANGE_POOLS));
        return "award/pools";
    }

    /** The call that was asked for, or the first. */
    static CallTerms chosen(FundingCalls calls, Optional<String> call) {
        return call.filter(code -> !code.isBlank())
                .map(code -> calls.terms(new CallId(code)))
                .or(() -> calls.all().stream().findFirst())
                .orElseThrow(() -> new NotFoundException("Call", "first"));
    }
}
