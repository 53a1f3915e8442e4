package eu.mobilitygrants.identity;

import eu.mobilitygrants.identity.PersonalRecords.Fact;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import eu.mobilitygrants.institution.Institution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the facts that rooms tell people about themselves, all in one way. */
@Component
public class PersonalFacts {

    private final MessageSource messages;
    private final Institution institution;

    PersonalFacts(MessageSource messages, Institution institution) {
        this.messages = messages;
        this.institution = institution;
    }

    /** An item to be filled, titled by a message. */
    public Facts item(Locale locale, String titleKey, Object... arguments) {
        return new Facts(locale, say(locale, titleKey, arguments));
    }

    public String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** To the second, with the institution's zone in words. */
    public String instant(Locale locale, Instant instant) {
        return DateTimeFormatter.ofPattern(say(locale, "identity.myData.instant"), locale)
                .format(instant.atZone(institution.zone()));
    }

    private String day(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(locale, "identity.myData.day"), locale)
                .format(day);
    }

    /** Facts of one item, in the order in which they are added. What there is none of is left out. */
    public final class Facts {

        private final Locale locale;
        private final String title;
        private final List<Fact> facts = new ArrayList<>();

        private Facts(Locale locale, String title) {
            this.locale = locale;
            this.title = title;
        }

        /** @param labelKey its message is the label, and the key itself the name for machines */
        public Facts add(String labelKey, @Nullable Object value) {
            return add(labelKey, say(locale, labelKey), value);
        }

        public Facts add(String name, String label, @Nullable Object value) {
            var words = words(value);
            if (!words.isBlank()) {
                facts.add(new Fact(name, label, words));
            }
            return this;
        }

        /** A number that says something only if it is not zero. */
        public Facts count(String labelKey, long number) {
            return number == 0 ? this : add(labelKey, number);
        }

        public boolean isEmpty() {
            return facts.isEmpty();
        }

        public Item told() {
            return new Item(title, List.copyOf(facts));
        }

        private String words(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case Boolean answer -> say(locale, answer ? "identity.myData.yes" : "identity.myData.no");
                case Instant instant -> instant(locale, instant);
                case OffsetDateTime instant -> instant(locale, instant.toInstant());
                case LocalDate day -> day(locale, day);
                default -> value.toString();
            };
        }
    }
}
