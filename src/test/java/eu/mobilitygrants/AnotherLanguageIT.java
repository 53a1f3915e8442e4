package eu.mobilitygrants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.CountryNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Another language is a matter of adding files: then every page there is speaks it, and nothing is left in English. */
@ContextConfiguration(initializers = AnotherLanguage.class)
class AnotherLanguageIT extends PortalWithAnotherLanguage {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final List<String> SAID_ATTRIBUTES =
            List.of("aria-label", "alt", "title", "placeholder", "data-label", "content");

    /** Names that no language changes, and codes. */
    private static final Set<String> NAMES = Set.of(
            "Institute of Tropical Medicine, Antwerp",
            "English",
            "Français",
            "français",
            "Nederlands",
            "Engels",
            "Frans",
            "Erasmus",
            "PDF",
            "ERASMUS-2024",
            "tropEd",
            "Alliance for Education in Tropical Medicine and International Public Health");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private FundingCalls calls;

    @Test
    void everyPageSpeaksIt() {
        var world = new EveryState(portal, DUTCH);
        var pages = new LinkedHashMap<String, Document>();
        pages.putAll(walk(world.publicPages(), null));
        for (var reader : List.of(
                world.applicant(), world.officer(), world.auditor(), world.assessor(), world.chair(), world.admin())) {
            pages.putAll(walk(reader.starts(), reader.person()));
        }

        var known = new Known(calls);
        var left = new TreeSet<String>();
        pages.forEach((path, page) -> words(page, known).forEach(words -> left.add(Walk.kind(path) + ": " + words)));

        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(pages.values())
                .allSatisfy(page -> assertThat(page.select("html").attr("lang")).isEqualTo("nl"));
        assertThat(left).isEmpty();
    }

    @Test
    void aFormWithMistakesSpeaksIt() {
        var answer = browser.post()
                .uri("/sign-in?lang=nl")
                .param("email", "no address")
                .header("Accept-Language", "nl")
                .with(csrf())
                .exchange();

        var page = page(answer.getResponse());
        assertThat(page.select(".error-summary").text()).contains("⟦");
        assertThat(words(page, new Known(calls))).isEmpty();
    }

    @Test
    void theSwitchOffersItByItsOwnName() {
        assertThat(browser.get().uri("/sign-in").header("Accept-Language", "en"))
                .bodyText()
                .contains("lang=\"nl\"", ">Nederlands<");
    }

    @Test
    void theCallSpeaksEnglishWhereItHasNoText() {
        var terms = calls.terms(new CallId("ERASMUS-2024"));

        assertThat(terms.title(DUTCH)).isEqualTo(terms.title(Locale.ENGLISH));
        assertThat(browser.get().uri("/calls/ERASMUS-2024").header("Accept-Language", "nl"))
                .hasStatusOk()
                .bodyText()
                .contains(terms.title(Locale.ENGLISH));
    }

    private Map<String, Document> walk(List<String> starts, @Nullable Person person) {
        return new Walk(path -> open(path, person, 3), 1).from(starts);
    }

    private Optional<Document> open(String path, @Nullable Person person, int redirections) {
        var answer = browser.get()
                .uri(URI.create(path))
                .header("Accept-Language", "nl")
                .header("Accept", "text/html")
                .with(person == null ? anonymous() : user(new SignedInPerson(person)))
                .exchange();
        var response = answer.getResponse();
        var onward = response.getRedirectedUrl();
        if (onward != null && redirections > 0) {
            return open(onward.replaceFirst("^http://localhost(:\\d+)?", ""), person, redirections - 1);
        }
        var html = String.valueOf(response.getContentType()).startsWith("text/html");
        assertThat(response.getStatus()).as(path).isLessThan(400);
        return html ? Optional.of(page(response)) : Optional.empty();
    }

    private static Document page(MockHttpServletResponse response) {
        try {
            return Jsoup.parse(response.getContentAsString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> words(Document page, Known known) {
        var found = new TreeSet<String>();
        page.select("datalist, svg, code, kbd, .mono").remove();
        page.select("section.card[lang]").remove(); // the words of a mail, as they are written in one language
        // A mail is one message over several paragraphs.
        for (var letter : page.select("div.card[lang]")) {
            left(letter.text(), known).ifPresent(found::add);
            letter.empty();
        }
        for (var element : page.select("body *, title, meta[name=description]")) {
            SAID_ATTRIBUTES.forEach(name -> left(element.attr(name), known).ifPresent(found::add));
        }
        for (var block :
                page.select("title, p, li, dt, dd, h1, h2, h3, th, td, a, button, label, legend, option, summary, "
                        + "caption, span, strong, small, time")) {
            left(block.text(), known).ifPresent(found::add);
        }
        return found;
    }

    /** What of a text was said by no message and is no name. */
    private static Optional<String> left(String text, Known known) {
        var rest = text;
        for (var before = ""; !before.equals(rest); ) {
            before = rest;
            rest = SAID.matcher(rest).replaceAll(" ");
        }
        rest = known.without(rest);
        return WORD.matcher(rest).find() ? Optional.of(rest.strip().replaceAll("\\s+", " ")) : Optional.empty();
    }

    /** Texts that are not the portal's: what the call says, what people wrote, names and addresses. */
    private record Known(List<String> texts) {

        Known(FundingCalls calls) {
            this(collected(calls));
        }

        private static List<String> collected(FundingCalls calls) {
            var texts = new HashSet<String>(NAMES);
            calls.all().getFirst().texts().get("en").values().forEach(text -> texts.add(text.strip()));
            texts.addAll(CountryNames.all(DUTCH));
            texts.addAll(EveryState.WRITTEN);
            var longestFirst = new ArrayList<>(texts);
            longestFirst.sort(Comparator.comparing(String::length).reversed());
            return longestFirst;
        }

        String without(String text) {
            var rest =
                    text.replaceAll("\\S+@\\S+|https?://\\S+|\\b[0-9a-f]{8,}\\b|TEST-\\d+|\\S+\\.(pdf|txt|json)", " ");
            for (var known : texts) {
                rest = rest.replace(known, " ");
            }
            return rest.replaceAll("\\b(en|of)\\b", " "); // Dutch indeed: the locale data's "and" and "or"
        }
    }
}
