package eu.mobilitygrants.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The languages a person's mails can be in.
 *
 * @param all as {@code portal.languages}; the first is the one of people of whom nothing is known
 */
@ConfigurationProperties("portal")
record MailLanguages(@Name("languages") List<Locale> all) {

    Locale first() {
        return all.getFirst();
    }

    /** The language with this tag, if it is one of ours. */
    Optional<Locale> of(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return all.stream().filter(ours -> ours.getLanguage().equals(language)).findFirst();
    }
}
