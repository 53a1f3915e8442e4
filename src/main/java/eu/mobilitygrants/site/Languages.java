package eu.mobilitygrants.site;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The languages the portal speaks; the first is the one for readers of none of them.
 *
 * @param languages as {@code portal.languages}; each has its message files
 */
@ConfigurationProperties("portal")
record Languages(List<Locale> languages) {

    Locale first() {
        return languages.getFirst();
    }

    /** The best of ours for somebody who prefers these, best first. */
    Locale bestFor(List<Locale.LanguageRange> wishes) {
        var match = Locale.lookup(wishes, languages);
        return match == null ? first() : match;
    }

    boolean speaks(Locale locale) {
        return languages.stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage()));
    }
}
