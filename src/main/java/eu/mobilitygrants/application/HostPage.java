package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.partner.Hosts;
import eu.mobilitygrants.partner.RegisteredHost;
import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.CountryNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page about the host, in one of three shapes: chosen from the register, searched for there, or entered by hand. */
@Component
class HostPage {

    private static final int MOST_RESULTS = 10;

    /** Fields that only the page of a host entered by hand has. */
    private static final Set<String> IDENTITY = Set.of("name", "city", "country", "kind", "erasmusCode");

    private final Hosts hosts;
    private final AnswerOptions choices;

    HostPage(Hosts hosts, AnswerOptions choices) {
        this.hosts = hosts;
        this.choices = choices;
    }

    /** Shapes of the page. */
    enum Shape {
        CHOSEN,
        SEARCH,
        HAND
    }

    /**
     * Says which shape the reader asked for, before the page is made; without a wish it is as the draft stands.
     *
     * @param by {@code search}, {@code hand} or nothing
     * @param words searched for
     */
    void wish(Model model, @Nullable String by, String words) {
        model.addAttribute("q", words.strip());
        if ("hand".equals(by)) {
            model.addAttribute("shape", Shape.HAND.name());
        } else if ("search".equals(by) || !words.isBlank()) {
            model.addAttribute("shape", Shape.SEARCH.name());
        }
    }

    void fill(Model model, ApplicationId id, CallTerms terms, SectionReading reading, Locale locale) {
        var host = reading.content().host();
        var chosen = host.registered() == null ? Optional.<RegisteredHost>empty() : hosts.find(host.registered());
        if (!model.containsAttribute("shape")) {
            model.addAttribute(
                    "shape", shape(terms, host, chosen.isPresent(), reading).name());
        }
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "needsAgreement",
                chosen.filter(found -> outsideProgramme(terms, found.country())).isPresent());
        results(model, id, model.getAttribute("q") instanceof String words ? words : "");
        model.addAttribute("countries", CountryNames.all(locale));
        model.addAttribute("kinds", choices.of(HostKind.class, locale));
        model.addAttribute("agreements", choices.of(Agreement.class, locale));
    }

    /** The list of hosts found, each to be taken by a button. */
    void results(Model model, ApplicationId id, String words) {
        model.addAttribute("q", words.strip());
        model.addAttribute("hosts", words.isBlank() ? List.of() : hosts.search(words, MOST_RESULTS));
        model.addAttribute("choose", true);
        model.addAttribute("chooseAction", Section.HOST.of(id));
    }

    /** Where there are no charters to be found, nobody is sent searching. */
    private static Shape shape(CallTerms terms, ApplicationContent.Host host, boolean chosen, SectionReading reading) {
        if (chosen) {
            return Shape.CHOSEN;
        }
        var byHand = host.name() != null
                || host.city() != null
                || host.erasmusCode() != null
                || host.kind() != null && host.kind() != HostKind.UNIVERSITY
                || host.country() != null && outsideProgramme(terms, host.country())
                || reading.leftovers().keySet().stream().anyMatch(IDENTITY::contains);
        return byHand ? Shape.HAND : Shape.SEARCH;
    }

    private static boolean outsideProgramme(CallTerms terms, CountryCode country) {
        return terms.rules().country(country).filter(CountryTerms::inProgramme).isEmpty();
    }
}
