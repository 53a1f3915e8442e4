package eu.mobilitygrants.application;

import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a dossier: the exceptions made for the applicant in this call, late doors among them, and what became of each. Those
 * that another application of theirs used stand in that one's.
 */
@Component
@Order(15)
class WaiverChapter implements CaseChapter {

    private final WaiverList waivers;
    private final VerdictWording wording;
    private final PersonalFacts facts;
    private final Clock clock;

    WaiverChapter(WaiverList waivers, VerdictWording wording, PersonalFacts facts, Clock clock) {
        this.waivers = waivers;
        this.wording = wording;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = waivers.concerning(application, reader.id()).stream()
                .map(waiver -> item(waiver, locale))
                .toList();
        return new Chapter(facts.say(locale, "application.waivers.title"), items, List.of());
    }

    private Item item(RuleWaiver waiver, Locale locale) {
        return facts.item(locale, "application.dossier.waiver", rule(waiver.rule(), locale))
                .add(
                        "application.waivers.state",
                        facts.say(locale, "application.waivers.state." + waiver.state(clock.instant())))
                .add("application.waivers.person", waiver.personName())
                .add("application.waivers.reason", waiver.reason())
                .add("application.dossier.waiver.by", waiver.grantedBy())
                .add("application.myData.waiver.granted", waiver.grantedAt())
                .add("application.myData.waiver.expires", waiver.expiresAt())
                .add("application.myData.waiver.used", waiver.usedAt())
                .add("application.receipt.number", waiver.usedNumber())
                .add("application.dossier.waiver.revoker", waiver.revokedBy())
                .add("application.myData.waiver.revoked", waiver.revokedAt())
                .add("application.myData.waiver.revokeReason", waiver.revokeReason())
                .told();
    }

    private String rule(RuleCode rule, Locale locale) {
        return rule == RuleCode.CALL_OPEN
                ? facts.say(locale, "application.waivers.lateDoor")
                : rule.number() + " " + wording.rule(rule, locale);
    }
}
