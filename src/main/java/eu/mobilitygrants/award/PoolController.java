package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's board of pools. */
@Controller
class PoolController {

    private final AwardPermissions permissions;
    private final FundingCalls calls;
    private final PoolBoard board;

    PoolController(AwardPermissions permissions, FundingCalls calls, PoolBoard board) {
        this.permissions = permissions;
        this.calls = calls;
        this.board = board;
    }

    @GetMapping("/office/pools")
    String pools(
            @RequestParam Optional<String> call,
            @RequestParam Optional<String> pool,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        permissions.require(AwardPermissions.Action.READ_POOLS);
        var terms = chosen(calls, call);
        model.addAttribute("calls", calls.all());
        model.addAttribute("call", terms);
        model.addAttribute("locale", locale);
        model.addAttribute("zone", board.zone(locale));
        model.addAttribute("pools", board.of(terms.id(), pool, Math.clamp(page, 0, 100_000), locale));
        model.addAttribute("mayChange", permissions.may(AwardPermissions.Action.CHANGE_POOLS));
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
