package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger, and its proof. Reading and proving change nothing, so both are asked for with GET. */
@Controller
class LedgerController {

    private static final int PAGE = 50;

    private final CurrentUser currentUser;
    private final ChosenCall chosenCall;
    private final LedgerPages pages;
    private final LedgerAudit audit;
    private final LedgerWording wording;

    LedgerController(
            CurrentUser currentUser,
            ChosenCall chosenCall,
            LedgerPages pages,
            LedgerAudit audit,
            LedgerWording wording) {
        this.currentUser = currentUser;
        this.chosenCall = chosenCall;
        this.pages = pages;
        this.audit = audit;
        this.wording = wording;
    }

    @GetMapping("/office/ledger")
    String entries(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam Optional<String> pool,
            @RequestParam Optional<String> application,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        currentUser.require(AwardPermissions.READ_LEDGER);
        var terms = chosenCall.of(call);
        var chosenPool = pool.filter(code -> !code.isBlank());
        var id = application.filter(text -> !text.isBlank()).map(LedgerController::parse);
        var request = PageRequest.of(Math.clamp(page, 0, 10_000_000), PAGE);
        chosenCall.show(terms, model);
        model.addAttribute("locale", locale);
        model.addAttribute("zone", wording.zone(locale));
        model.addAttribute("chosenPool", chosenPool.orElse(""));
        model.addAttribute("applicationId", id.map(ApplicationId::toString).orElse(""));
        model.addAttribute("page", pages.of(terms, chosenPool, id, request, locale));
        model.addAttribute(
                "href",
                UriComponentsBuilder.fromPath("/office/ledger")
                                .queryParam("call", terms.id())
                                .queryParamIfPresent("pool", chosenPool)
                                .queryParamIfPresent("application", id)
                                .encode()
                                .toUriString()
                        + "&");
        return "award/ledger";
    }

    private static ApplicationId parse(String text) {
        try {
            return ApplicationId.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException("Application", text);
        }
    }

    @GetMapping("/office/ledger/verification")
    String verify(@RequestParam(required = false) @Nullable String call, Locale locale, Model model) {
        currentUser.require(AwardPermissions.VERIFY_LEDGER);
        var terms = chosenCall.of(call);
        var found = audit.verify(terms.id());
        model.addAttribute("call", terms);
        model.addAttribute("locale", locale);
        model.addAttribute("holds", found.holds());
        model.addAttribute("lines", wording.lines(found, locale));
        return "award/verification";
    }
}
