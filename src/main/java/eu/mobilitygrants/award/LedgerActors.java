package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who made the entries of a ledger, by name. */
@Component
class LedgerActors {

    private final People people;
    private final AwardWording wording;

    LedgerActors(People people, AwardWording wording) {
        this.people = people;
        this.wording = wording;
    }

    /**
     * By sequence number of the entry.
     *
     * @param hidden cases that the reader is kept out of: who acted there may well be the applicant, and stays unnamed
     */
    Map<Long, String> of(Collection<LedgerEntry> entries, Set<ApplicationId> hidden, Locale locale) {
        var persons = people.persons(entries.stream()
                .map(LedgerEntry::actor)
                .filter(Objects::nonNull)
                .toList());
        var names = new HashMap<Long, String>();
        for (var entry : entries) {
            var actor = entry.actor();
            if (actor == null) {
                names.put(entry.sequence(), wording.say("award.ledger.portal", locale));
            } else if (entry.application() != null && hidden.contains(entry.application())) {
                names.put(entry.sequence(), wording.say("award.ledger.notShown", locale));
            } else {
                var person = persons.get(actor);
                names.put(
                        entry.sequence(), person == null ? wording.say("award.ledger.unknown", locale) : person.name());
            }
        }
        return names;
    }
}
