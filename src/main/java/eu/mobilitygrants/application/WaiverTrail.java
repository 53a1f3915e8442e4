package eu.mobilitygrants.application;

import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells people of the exceptions made for them, and officers how many they made. */
@Component
class WaiverTrail {

    private final Waivers waivers;
    private final VerdictWording wording;
    private final PersonalFacts facts;

    WaiverTrail(Waivers waivers, VerdictWording wording, PersonalFacts facts) {
        this.waivers = waivers;
        this.wording = wording;
        this.facts = facts;
    }

    List<Item> of(Person person, Locale locale) {
        var items = new ArrayList<Item>();
        var naming = waivers.naming(person.id());
        naming.stream()
                .filter(waiver -> waiver.person().equals(person.id()))
                .forEach(waiver -> items.add(item(waiver, locale)));
        var acts = naming.size() - items.size();
        if (acts > 0) {
            items.add(facts.item(locale, "application.waivers.title")
                    .count("application.myData.waivers.yours", acts)
                    .told());
        }
        return items;
    }

    private Item item(RuleWaiver waiver, Locale locale) {
        return facts.item(locale, "application.myData.waiver", wording.rule(waiver.rule(), locale))
                .add("application.waivers.reason", waiver.reason())
                .add("application.myData.waiver.granted", waiver.grantedAt())
                .add("application.myData.waiver.expires", waiver.expiresAt())
                .add("application.myData.waiver.used", waiver.usedAt())
                .add("application.receipt.number", waiver.usedNumber())
                .add("application.myData.waiver.revoked", waiver.revokedAt())
                .add("application.myData.waiver.revokeReason", waiver.revokeReason())
                .told();
    }
}
