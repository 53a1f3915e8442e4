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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page about the host, in one of three shapes: chosen from the register, searched for there, or entered by hand. */
@Component
class HostPage {

    static final String VIEW = "application/host";

    private static final int MOST_RESULTS = 10;

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
        HAND;

        static Optional<Shape> asked(@Nullable String by) {
            return by == null
                    ? Optional.empty()
                    : switch (by) {
                        case "search" -> Optional.of(SEARCH);
                        case "hand" -> Optional.of(HAND);
                        default -> Optional.empty();
                    };
        }
    }

    /** @param shape as the reader asked for it; as the draft stands if null */
    void fill(
            Model model,
            MobilityApplication application,
            CallTerms terms,
            @Nullable Shape shape,
            String words,
            Locale locale) {
        var host = application.content().host();
        var chosen = host.registered() == null ? Optional.<RegisteredHost>empty() : hosts.find(host.registered());
        model.addAttribute("shape", (shape == null ? shape(terms, host, chosen.isPresent()) : shape).name());
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "needsAgreement",
                chosen.filter(found -> outsideProgramme(terms, found.country())).isPresent());
        results(model, application, words);
        model.addAttribute("countries", CountryNames.all(locale));
        model.addAttribute("kinds", choices.of(HostKind.class, locale));
        model.addAttribute("agreements", choices.of(Agreement.class, locale));
    }

    /** The list of hosts found, each to be taken by a button. */
    void results(Model model, MobilityApplication application, String words) {
        model.addAttribute("q", words.strip());
        model.addAttribute("hosts", words.isBlank() ? List.of() : hosts.search(words, MOST_RESULTS));
        model.addAttribute("choose", true);
        model.addAttribute("chooseAction", "/applications/" + application.id() + "/draft/host/choose");
    }

    /** Where there are no charters to be found, nobody is sent searching. */
    private static Shape shape(CallTerms terms, ApplicationContent.Host host, boolean chosen) {
        if (chosen) {
            return Shape.CHOSEN;
        }
        var byHand = host.name() != null
                || host.kind() != null && host.kind() != HostKind.UNIVERSITY
                || host.country() != null && outsideProgramme(terms, host.country());
        return byHand ? Shape.HAND : Shape.SEARCH;
    }

    private static boolean outsideProgramme(CallTerms terms, CountryCode country) {
        return terms.rules().country(country).filter(CountryTerms::inProgramme).isEmpty();
    }
}
