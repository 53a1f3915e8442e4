package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The call that an office page is about: the one of its address, or the first. */
@Component
class ChosenCall {

    private final FundingCalls calls;

    ChosenCall(FundingCalls calls) {
        this.calls = calls;
    }

    /** @throws NotFoundException if there is no such call, or none at all */
    CallTerms of(@Nullable String code) {
        return code == null || code.isBlank()
                ? calls.all().stream().findFirst().orElseThrow(() -> new NotFoundException("Call", "any"))
                : calls.terms(new CallId(code));
    }

    /** Puts the call and the choice of others on a page. */
    void show(CallTerms terms, Model page) {
        page.addAttribute("call", terms);
        page.addAttribute("calls", calls.all());
    }
}
