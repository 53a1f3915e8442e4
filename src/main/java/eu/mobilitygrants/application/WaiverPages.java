package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Waiver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts exceptions into words for the office. */
@Component
class WaiverPages {

    /**
     * One exception in words.
     *
     * @param state as the messages and the tag know it
     * @param became what happened to it; null while nothing has
     */
    record Line(
            UUID id,
            String state,
            String tag,
            String person,
            String email,
            String rule,
            String call,
            String reason,
            String granted,
            String until,
            @Nullable String became) {}

    private final FundingCalls calls;
    private final VerdictWording wording;
    private final ReceiptWording words;
    private final MessageSource messages;
    private final Clock clock;

    WaiverPages(FundingCalls calls, VerdictWording wording, ReceiptWording words, MessageSource messages, Clock clock) {
        this.calls = calls;
        this.wording = wording;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    Line line(RuleWaiver waiver, Locale locale) {
        var terms = calls.terms(waiver.call());
        var state = waiver.state(clock.instant());
        return new Line(
                waiver.id(),
                state.name(),
                tag(state),
                waiver.personName(),
                waiver.personEmail(),
                rule(waiver.rule(), locale),
                terms.title(locale),
                waiver.reason(),
                say(
                        "application.waivers.granted.by",
                        locale,
                        waiver.grantedBy(),
                        words.instant(terms, waiver.grantedAt(), locale)),
                wording.date(waiver.until(terms.rules().zone()), locale),
                became(waiver, terms, locale));
    }

    private @Nullable String became(RuleWaiver waiver, CallTerms terms, Locale locale) {
        if (waiver.usedAt() != null && waiver.usedNumber() != null) {
            return say(
                    "application.waivers.used.by",
                    locale,
                    waiver.usedNumber(),
                    words.instant(terms, waiver.usedAt(), locale));
        }
        if (waiver.revokedAt() != null) {
            return say(
                    "application.waivers.revoked.by",
                    locale,
                    String.valueOf(waiver.revokedBy()),
                    words.instant(terms, waiver.revokedAt(), locale),
                    waiver.whyRevoked().orElse(""));
        }
        return null;
    }

    private static String tag(RuleWaiver.State state) {
        return switch (state) {
            case LIVE -> "warn";
            case USED -> "good";
            case EXPIRED, REVOKED -> "neutral";
        };
    }

    private String rule(RuleCode rule, Locale locale) {
        return rule == RuleCode.CALL_OPEN
                ? say("application.waivers.lateDoor", locale)
                : rule.number() + " " + wording.rule(rule, locale);
    }

    /** The rules that may be waived. */
    List<Choice> rules(Locale locale) {
        return Waiver.rules().stream()
                .map(rule -> new Choice(rule.name(), rule(rule, locale)))
                .toList();
    }

    List<Choice> calls(Locale locale) {
        return calls.all().stream()
                .map(terms -> new Choice(terms.id().value(), terms.title(locale)))
                .toList();
    }

    /** The first instant after a day, in the call's zone. */
    static Instant endOf(LocalDate day, CallTerms terms) {
        return day.plusDays(1).atStartOfDay(terms.rules().zone()).toInstant();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
