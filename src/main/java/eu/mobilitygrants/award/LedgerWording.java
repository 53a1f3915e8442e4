package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts ledger entries, and what a check of them found, into sentences: the same ones on page and command line. */
@Component
class LedgerWording {

    private static final Set<String> DAYS = Set.of("departure", "today", "reservedUntil");

    private final AwardWording wording;
    private final FundingCalls calls;

    LedgerWording(AwardWording wording, FundingCalls calls) {
        this.wording = wording;
        this.calls = calls;
    }

    /** One entry in a sentence, with the facts it was decided on. */
    String sentence(LedgerEntry entry, Locale locale) {
        return sentence(entry.call(), entry.step(), locale);
    }

    /** One step in a sentence, written down or only imagined. */
    String sentence(CallId call, Step step, Locale locale) {
        var arguments = step.kind().facts().stream()
                .map(name -> argument(call, name, step.facts().find(name).orElse(null), locale))
                .toArray();
        var reserved = step.facts().find("reservedUntil").isPresent() ? ".reserved" : "";
        return wording.say("award.ledger." + step.kind() + reserved, locale, arguments);
    }

    private Object argument(CallId call, String name, @Nullable Object value, Locale locale) {
        if (value == null) {
            return 0; // an optional number: the sentence leaves it out
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (!(value instanceof String text) || name.equals("reason")) {
            return value;
        }
        if (DAYS.contains(name)) {
            return wording.date(LocalDate.parse(text), locale);
        }
        if (name.equals("answerBy")) {
            return text.contains("T")
                    ? wording.lastDay(Instant.parse(text), locale)
                    : wording.date(LocalDate.parse(text), locale);
        }
        return calls.terms(call).pool(new PoolId(call, text), locale);
    }

    /** The zone in words, as it is called all year round. */
    String zone(Locale locale) {
        return wording.zone(locale);
    }

    /** What a check found, a sentence a line. */
    List<String> lines(LedgerVerification found, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(wording.say("award.verification.entries", locale, found.entries(), found.headHash()));
        found.brokenAt()
                .ifPresent(broken -> lines.add(
                        wording.say("award.verification." + broken.kind(), locale, Long.toString(broken.sequence()))));
        found.pools().forEach(pool -> lines.addAll(poolLines(found.call(), pool, locale)));
        lines.add(wording.say(found.holds() ? "award.verification.holds" : "award.verification.fails", locale));
        return lines;
    }

    private List<String> poolLines(CallId call, LedgerVerification.PoolCheck pool, Locale locale) {
        var name = calls.terms(call).pool(new PoolId(call, pool.pool()), locale);
        if (pool.differences().isEmpty()) {
            return List.of(wording.say("award.verification.pool", locale, name, pool.grants(), pool.applications()));
        }
        return pool.differences().stream()
                .map(difference -> wording.say(
                        "award.verification.differs",
                        locale,
                        name,
                        subject(difference, locale),
                        difference.replayed(),
                        difference.present()))
                .toList();
    }

    private String subject(LedgerVerification.Difference difference, Locale locale) {
        return difference
                .application()
                .map(id -> wording.say("award.verification.application", locale, id.toString()))
                .or(() -> difference.grant().map(number -> wording.say("award.verification.grant", locale, number)))
                .orElseGet(() -> wording.say("award.verification.capacity", locale));
    }
}
