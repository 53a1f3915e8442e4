package eu.mobilitygrants.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.mobilitygrants.document.PdfFixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PaperTests {

    private static final Instant NOW = Instant.parse("2025-10-06T07:00:00Z");

    private final Paper paper = new Paper(engine(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isAccessibleByTheRulesOfPdfUa() {
        var bytes = PaperReading.bytes(paper.print(sheet("paper-test/plain", "Straße, Ωmega, Привет, ő ţ ñ")));

        assertThat(PaperReading.accessibilityFaults(bytes)).isEmpty();
    }

    @Test
    void isNotAccessibleWithoutTags() {
        assertThat(PaperReading.accessibilityFaults(PdfFixtures.letter("A letter without tags")))
                .isNotEmpty();
    }

    @Test
    void saysItsLanguageTitleAndInstant() {
        PaperReading.read(paper.print(sheet("paper-test/plain", "Words")), pdf -> {
            assertThat(pdf.language()).isEqualTo("fr");
            assertThat(pdf.title()).isEqualTo("Un titre");
            assertThat(pdf.created()).isEqualTo(NOW);
            assertThat(pdf.bookmarks()).containsExactly("Un titre");
            assertThat(pdf.text()).contains("Reçu 12", "1 / 1");
        });
    }

    @Test
    void printsEveryEuropeanLetterInAFontOfItsOwn() {
        var letters = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßāăąćčďđēėęěģğħīįķļľłńņňőœŕřśšşșťţțūůűųŵŷźżž "
                + "Ελληνικά ΆΈΉΊΌΎΏ Кирилица Ђђ Ћћ Џџ Єє Її Ґґ Ўў ’ “ ” « » – — … €";

        PaperReading.read(paper.print(sheet("paper-test/plain", letters)), pdf -> {
            assertThat(pdf.words()).contains(letters).doesNotContain("□");
            assertThat(pdf.fonts())
                    .isNotEmpty()
                    .allMatch(font -> font.endsWith("LiberationSans") || font.endsWith("LiberationSans-Bold"));
            assertThat(pdf.everyFontIsEmbedded()).isTrue();
        });
    }

    @Test
    void showsABoxForWhatItCannotShowAndSaysSo() {
        var name = "Amharic አማርኛ, Arabic العربية, smile 😀, bell \u0007, e\u0301, thin\u202fspace";

        PaperReading.read(
                paper.print(sheet("paper-test/plain", name)),
                pdf -> assertThat(pdf.words())
                        .contains("Amharic □□□□, Arabic □□□□□□□, smile □, bell □, é, thin space")
                        .contains("caractères d’autres écritures"));
    }

    @Test
    void fetchesNothingWhateverTheTemplateNames() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort();
            var said = "<img src=\"%s/said.png\"/>".formatted(address);
            var model = Map.of("said", said, "address", address);
            var sheet = new Sheet("paper-test/fetching", Locale.ENGLISH, "Asking", "Asks", "Foot", model);

            PaperReading.read(paper.print(sheet), pdf -> {
                assertThat(pdf.words()).contains(said).doesNotContain("root:");
                assertThat(pdf.pictures()).isZero();
            });
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void bindsEnclosuresPageForPageAndPromisesNoMoreThanItsOwnPagesKeep() {
        var enclosures = List.of(
                new Enclosure("Letter", () -> PdfFixtures.letter("Why I would like to go")),
                new Enclosure("Plan", () -> PdfFixtures.letter("What I would do there")));

        PaperReading.read(paper.print(sheet("paper-test/plain", "Words"), enclosures), pdf -> {
            assertThat(pdf.pages()).isEqualTo(3);
            assertThat(pdf.bookmarks()).containsExactly("Un titre", "Letter", "Plan");
            assertThat(pdf.text(2)).contains("Why I would like to go");
            assertThat(pdf.text(3)).contains("What I would do there");
            assertThat(pdf.hasMetadata()).isFalse();
            assertThat(pdf.tagged()).isTrue();
        });
    }

    @Test
    void namesAnEnclosureThatCannotBeRead() {
        var broken = List.of(new Enclosure("Letter", () -> new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> paper.print(sheet("paper-test/plain", "Words"), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("Letter");
    }

    @Test
    void isTheSameTwice() throws IOException {
        PaperReading.read(
                paper.print(sheet("paper-test/plain", "Words")),
                first -> PaperReading.read(
                        paper.print(sheet("paper-test/plain", "Words")),
                        second -> assertThat(second.text()).isEqualTo(first.text())));
    }

    @Test
    void refusesToSetABook() {
        assertThatThrownBy(() -> paper.print(sheet("paper-test/plain", "word ".repeat(500_000))))
                .isInstanceOf(PaperTooLongException.class);
    }

    private static Sheet sheet(String template, String said) {
        return new Sheet(template, Locale.FRENCH, "Un titre", "Une phrase", "Reçu 12", Map.of("said", said));
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/paper");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
