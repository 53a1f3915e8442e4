package eu.mobilitygrants.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What this room's forms let people choose from, in the reader's language. */
@Component
class Choices {

    private final MessageSource messages;
    private final Units units;
    private final MailLanguages languages;

    Choices(MessageSource messages, Units units, MailLanguages languages) {
        this.messages = messages;
        this.units = units;
        this.languages = languages;
    }

    List<Choice> roles(Locale reader) {
        return Stream.of(Role.values())
                .map(role -> new Choice(role.name(), text("identity.role.%s.given".formatted(role), reader)))
                .toList();
    }

    List<Choice> units(Locale reader) {
        return units.codes().stream()
                .map(unit -> new Choice(unit, text("identity.unit." + unit, reader)))
                .toList();
    }

    /** Each language by its own name, which its speakers find in any. */
    List<Choice> languages() {
        return languages.all().stream()
                .map(language -> new Choice(language.getLanguage(), language.getDisplayLanguage(language)))
                .toList();
    }

    private String text(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    /** One of several, for the fragments of forms. */
    record Choice(String value, String label) {}
}
