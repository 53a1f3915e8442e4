package eu.mobilitygrants.award;

import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's board of pools. */
@Controller
class PoolController {

    private final CurrentUser currentUser;
    private final ChosenCall chosenCall;
    private final PoolBoard board;
    private final AwardWording wording;

    PoolController(CurrentUser currentUser, ChosenCall chosenCall, PoolBoard board, AwardWording wording) {
        this.currentUser = currentUser;
        this.chosenCall = chosenCall;
        this.board = board;
        this.wording = wording;
    }

    @GetMapping("/office/pools")
    String pools(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam Optional<String> pool,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        currentUser.require(AwardPermissions.READ_POOLS);
        var terms = chosenCall.of(call);
        chosenCall.show(terms, model);
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
}
