package eu.mobilitygrants.call;

import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The call that a page is about: the one of its address, or the first; and the others that can be chosen in its place. */
@Component
public class ChosenCall {

    /** More than a reader looks through in a list, and than an institution publishes in a generation. */
    static final int CHOICE = 40;

    private final FundingCalls calls;

    ChosenCall(FundingCalls calls) {
        this.calls = calls;
    }

    /**
     * @param code as the address says it; without one the first call is meant
     * @throws NotFoundException if there is no such call, or none at all
     */
    public CallTerms of(@Nullable String code) {
        return code == null || code.isBlank() ? calls.first() : calls.terms(new CallId(code));
    }

    /** Puts the call on a page as {@code call}, and as {@code calls} what can be chosen: this one always among them. */
    public void show(CallTerms shown, Model page) {
        page.addAttribute("call", shown);
        page.addAttribute("calls", choice(shown));
    }

    private List<CallTerms> choice(CallTerms shown) {
        var first = calls.all().stream().limit(CHOICE).toList();
        return first.contains(shown)
                ? first
                : Stream.concat(first.stream(), Stream.of(shown)).toList();
    }
}
