package eu.mobilitygrants.site;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.institution.Institution;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the frame around it shows. */
@ControllerAdvice
class SiteAdvice {

    private final Institution institution;
    private final CurrentUser currentUser;
    private final Languages languages;
    private final Clock clock;
    private final boolean demo;

    SiteAdvice(
            Institution institution,
            CurrentUser currentUser,
            Languages languages,
            Clock clock,
            Environment environment) {
        this.institution = institution;
        this.currentUser = currentUser;
        this.languages = languages;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("site")
    Site site(HttpServletRequest request, Locale locale) {
        var person = currentUser.ifSignedIn();
        return new Site(
                institution.name(),
                institution.mailbox(),
                demo,
                LocalDate.now(clock),
                ZonedDateTime.now(clock),
                person.isPresent(),
                person.map(Person::name).orElse(null),
                person.map(Person::email).orElse(null),
                currentUser.has(Role.OFFICER),
                currentUser.has(Role.ASSESSOR),
                currentUser.has(Role.CHAIR),
                currentUser.has(Role.AUDITOR),
                currentUser.has(Role.ADMIN),
                request.getRequestURI(),
                "/check",
                languageLinks(request, locale));
    }

    private List<Site.LanguageLink> languageLinks(HttpServletRequest request, Locale locale) {
        return languages.languages().stream()
                .map(language -> new Site.LanguageLink(
                        language.toLanguageTag(),
                        capitalised(language),
                        hrefIn(request, language),
                        language.getLanguage().equals(locale.getLanguage())))
                .toList();
    }

    private static String capitalised(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The same page in another language; a page that was posted to is asked for by its plain path. */
    private static String hrefIn(HttpServletRequest request, Locale language) {
        var query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        var kept = Stream.of(query == null ? "" : query)
                .flatMap(whole -> Stream.of(whole.split("&")))
                .filter(part -> !part.isEmpty() && !part.equals("lang") && !part.startsWith("lang="));
        // Word for word: a query that is no proper one is nothing to fail at.
        return request.getRequestURI()
                + Stream.concat(kept, Stream.of("lang=" + language.toLanguageTag()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
