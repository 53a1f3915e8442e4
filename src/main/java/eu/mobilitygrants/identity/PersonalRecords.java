package eu.mobilitygrants.identity;

import java.util.List;
import java.util.Locale;

/**
 * What one room holds on a person, told to that person. Every room that keeps anything about people has one; a test finds
 * tables that nobody tells of. Asks each table once, however much there is. Tells nothing of anybody else: others are named
 * by their office and not by name, cases of others by their receipt number.
 */
public interface PersonalRecords {

    Chapter about(Person person, Locale locale);

    /**
     * All that a room holds.
     *
     * @param code of the room, stable
     * @param title for a reader
     */
    record Chapter(String code, String title, List<Item> items) {}

    /** One thing of it, such as a mail. */
    record Item(String title, List<Fact> facts) {}

    /**
     * One value.
     *
     * @param name for machines, the same in every language
     * @param label for a reader
     * @param value in words
     */
    record Fact(String name, String label, String value) {}
}
