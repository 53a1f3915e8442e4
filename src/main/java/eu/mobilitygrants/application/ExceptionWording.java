package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Waiver;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells applicants of the exceptions made for them, and of those that hold no longer. */
@Component
class ExceptionWording {

    private final Waivers waivers;
    private final VerdictWording wording;
    private final MessageSource messages;
    private final Clock clock;

    ExceptionWording(Waivers waivers, VerdictWording wording, MessageSource messages, Clock clock) {
        this.waivers = waivers;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    /** One sentence for each. */
    List<String> held(List<Waiver> held, Locale locale) {
        return held.stream()
                .map(waiver -> say(
                        waiver.rule() == RuleCode.CALL_OPEN
                                ? "application.exception.lateDoor"
                                : "application.exception",
                        locale,
                        wording.rule(waiver.rule(), locale),
                        wording.date(waiver.until(), locale),
                        waiver.reason()))
                .toList();
    }

    /** Why a submission is refused by a rule, and what became of the exception there was from it. */
    String refusal(Finding finding, MobilityApplication application, CallTerms terms, Locale locale) {
        var sentence = wording.sentence(finding, locale);
        return waivers.of(application.applicant(), application.call()).stream()
                .filter(waiver -> waiver.rule() == finding.rule())
                .findFirst()
                .map(waiver -> sentence + " " + over(waiver, terms, locale))
                .orElse(sentence);
    }

    private String over(RuleWaiver waiver, CallTerms terms, Locale locale) {
        return say(
                "application.exception.over." + waiver.state(clock.instant()),
                locale,
                wording.date(waiver.until(terms.rules().zone()), locale),
                waiver.whyRevoked().orElse(""),
                waiver.usedNumber() == null ? 0 : waiver.usedNumber());
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
