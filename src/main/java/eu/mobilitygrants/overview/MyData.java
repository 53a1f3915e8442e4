package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalRecords;
import eu.mobilitygrants.identity.PersonalRecords.Chapter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the portal holds on one person, with why and for how long; rooms that hold nothing are left out. */
@Component
class MyData {

    /**
     * What one room holds.
     *
     * @param kept how long; empty while the institution has not decided it
     */
    record Holding(Chapter chapter, String why, String kept) {}

    private final List<PersonalRecords> rooms;
    private final Retention retention;
    private final MessageSource messages;

    /** @param rooms in their order */
    MyData(List<PersonalRecords> rooms, Retention retention, MessageSource messages) {
        this.rooms = rooms;
        this.retention = retention;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    List<Holding> of(Person person, Locale locale) {
        return rooms.stream()
                .map(room -> room.about(person, locale))
                .filter(chapter -> !chapter.items().isEmpty())
                .map(chapter -> new Holding(
                        chapter, say("overview.myData.why." + chapter.code(), locale), kept(chapter.code(), locale)))
                .toList();
    }

    private String kept(String room, Locale locale) {
        var years = retention.years().get(room);
        return years == null ? "" : say("overview.myData.kept.years", locale, years);
    }

    /** Whether a period is still to be decided for some of it. */
    static boolean undecided(List<Holding> holdings) {
        return holdings.stream().anyMatch(holding -> holding.kept().isEmpty());
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
