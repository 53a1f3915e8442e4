package eu.mobilitygrants.site;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page shows.
 *
 * @param today the portal's day, in the institution's zone
 * @param path of the present request, without the query
 */
public record Site(
        String institution,
        String mailbox,
        boolean demo,
        LocalDate today,
        ZonedDateTime now,
        boolean signedIn,
        @Nullable String personName,
        @Nullable String personEmail,
        boolean officer,
        boolean assessor,
        boolean chair,
        boolean auditor,
        boolean admin,
        String path,
        String checkHref,
        List<LanguageLink> languages) {

    /** Whether the present page belongs to one of these parts of the site. */
    public boolean under(String... starts) {
        return Stream.of(starts).anyMatch(path::startsWith);
    }

    /** One language of the switch. */
    public record LanguageLink(String tag, String name, String href, boolean current) {}
}
