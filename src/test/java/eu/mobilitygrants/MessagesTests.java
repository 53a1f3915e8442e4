package eu.mobilitygrants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that people read stands in the message files, in every language, and is used as it is written there. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9_.]+)[}(]");
    private static final Set<String> GIVES_TEXT =
            Set.of("th:text", "th:errors", "th:replace", "th:insert", "th:remove", "th:field");

    static Stream<Path> french() throws IOException {
        return Files.list(MESSAGES).filter(file -> file.toString().endsWith("_fr.properties"));
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("french")
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders(Path french) {
        var translated = read(french);
        var original = read(MESSAGES.resolve(french.getFileName().toString().replace("_fr", "")));

        assertThat(translated.keySet()).as("keys of %s", french).isEqualTo(original.keySet());
        assertThat(original.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(placeholders(translated, key)).as(key).isEqualTo(placeholders(original, key)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("french")
    void apostrophesAreDoubledBecauseEveryMessageIsAPattern(Path french) {
        for (var file :
                List.of(french, MESSAGES.resolve(french.getFileName().toString().replace("_fr", "")))) {
            read(file)
                    .forEach((key, text) -> assertThat(((String) text)
                                    .replace("''", "")
                                    .chars()
                                    .filter(c -> c == '\'')
                                    .count())
                            .as("single apostrophes in %s of %s", key, file)
                            .isZero());
        }
    }

    @Test
    void everyKeyInATemplateExists() throws IOException {
        var known = allKeys();
        try (var files = templates()) {
            var unknown = files.flatMap(MessagesTests::keysIn)
                    .filter(key -> !known.contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(unknown).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void noTemplateCarriesWordsOfItsOwn(Path template) throws IOException {
        var bare = new ArrayList<String>();
        for (var element : Jsoup.parse(Files.readString(template)).select("body *, title")) {
            if (LETTERS.matcher(element.ownText()).find() && !givenByAMessage(element)) {
                bare.add(element.outerHtml());
            }
            for (var attribute : List.of("aria-label", "alt", "title", "placeholder")) {
                if (element.hasAttr(attribute) && !element.hasAttr("th:" + attribute)) {
                    bare.add(element.outerHtml());
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    private static boolean givenByAMessage(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .anyMatch(part -> GIVES_TEXT.stream().anyMatch(part::hasAttr)
                        && !part.tagName().equals("html"));
    }

    private static Stream<String> keysIn(Path template) {
        try {
            return KEY_IN_TEMPLATE.matcher(Files.readString(template)).results().map(match -> match.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> allKeys() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().contains("_"))
                    .flatMap(file -> read(file).stringPropertyNames().stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> placeholders(Properties messages, String key) {
        return PLACEHOLDER
                .matcher(messages.getProperty(key, ""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
