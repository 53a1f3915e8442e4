package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallDraft;
import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every call the office knows: the published ones with the corrections begun, and the new ones. */
@Component
class CallList {

    /** @param correction whether a correction of it is being prepared */
    record Published(CallTerms terms, String title, boolean open, boolean over, boolean correction) {}

    record Prepared(CallDraft draft, String title) {}

    private final FundingCalls calls;
    private final CallDrafts drafts;
    private final Clock clock;

    CallList(FundingCalls calls, CallDrafts drafts, Clock clock) {
        this.calls = calls;
        this.drafts = drafts;
        this.clock = clock;
    }

    List<Published> published(Locale locale) {
        var corrections = drafts.all().stream()
                .filter(CallDraft::correction)
                .collect(Collectors.toMap(CallDraft::id, Function.identity()));
        var now = clock.instant();
        return calls.all().stream()
                .map(call -> new Published(
                        call,
                        call.title(locale),
                        call.isOpen(now),
                        !now.isBefore(call.rules().closesAt()),
                        corrections.containsKey(call.id())))
                .toList();
    }

    List<Prepared> prepared(Locale locale) {
        return drafts.all().stream()
                .filter(draft -> !draft.correction())
                .map(draft -> new Prepared(draft, draft.terms().title(locale)))
                .toList();
    }

    /** The call that opened last: the one to begin the next from. */
    Optional<CallTerms> last() {
        return calls.all().stream()
                .max(Comparator.comparing(call -> call.rules().opensAt()));
    }
}
