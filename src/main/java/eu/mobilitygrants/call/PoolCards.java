package eu.mobilitygrants.call;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the pools of a call with what is free in them. */
@Component
class PoolCards {

    private final GrantsLeft grantsLeft;
    private final CaseChoices choices;
    private final MessageSource messages;

    PoolCards(GrantsLeft grantsLeft, CaseChoices choices, MessageSource messages) {
        this.grantsLeft = grantsLeft;
        this.choices = choices;
        this.messages = messages;
    }

    List<PoolCard> of(CallTerms call, Locale locale) {
        return of(call, call.pools(), locale);
    }

    List<PoolCard> of(CallTerms call, List<GrantPool> pools, Locale locale) {
        var grants = grantsLeft.of(call.id());
        return pools.stream()
                .map(pool ->
                        card(call, pool, requireNonNull(grants.get(pool.id().code())), locale))
                .toList();
    }

    private PoolCard card(CallTerms call, GrantPool pool, GrantsLeft.PoolGrants grants, Locale locale) {
        var terms = pool.terms();
        return new PoolCard(
                terms.code(),
                call.pool(pool.id(), locale),
                grants.capacity(),
                grants.free(),
                PoolCard.places(grants.capacity(), grants.free()),
                terms.types().stream()
                        .sorted()
                        .map(type -> choices.label(type, locale))
                        .toList(),
                message("call.destinations." + terms.destinations(), locale),
                priority(pool, locale));
    }

    private @Nullable String priority(GrantPool pool, Locale locale) {
        return pool.priority() == null ? null : message("call.priority." + pool.priority(), locale);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
