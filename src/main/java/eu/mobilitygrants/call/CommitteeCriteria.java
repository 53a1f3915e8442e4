package eu.mobilitygrants.call;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words by what, and by whom, each audience of a call is judged. */
@Component
class CommitteeCriteria {

    private final MessageSource messages;

    CommitteeCriteria(MessageSource messages) {
        this.messages = messages;
    }

    List<CallPage.Criteria> of(CallTerms call, Locale locale) {
        return Stream.of(Audience.values())
                .filter(audience -> !call.criteria(audience).isEmpty())
                .map(audience -> of(call, audience, locale))
                .toList();
    }

    private CallPage.Criteria of(CallTerms call, Audience audience, Locale locale) {
        var criteria = call.criteria(audience);
        var weight = criteria.stream().mapToInt(Criterion::weight).sum();
        return new CallPage.Criteria(
                messages.getMessage("call.audience." + audience, null, locale),
                criteria.stream()
                        .map(criterion -> new CallPage.Weighed(
                                call.criterion(criterion, locale), Math.round(100.0 * criterion.weight() / weight)))
                        .toList(),
                criteria.stream().map(Criterion::weight).distinct().count() == 1,
                units(call, audience, locale));
    }

    /** The unit without which there is no quorum comes first. */
    private static List<String> units(CallTerms call, Audience audience, Locale locale) {
        return call.committeeUnits().getOrDefault(audience, Set.of()).stream()
                .sorted(Comparator.comparing((String unit) -> !unit.equals(call.quorumUnit()))
                        .thenComparing(unit -> call.text("unit." + unit, locale), Collator.getInstance(locale)))
                .map(unit -> call.text("unit." + unit, locale))
                .toList();
    }
}
