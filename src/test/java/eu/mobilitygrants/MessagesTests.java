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
    private static final Pattern LANGUAGES = Pattern.compile("(?m)^  languages: ([a-z,]+)$");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{3,} \\p{Ll}{2,} \\p{Ll}{2,}");
    private static final List<String> READ_ATTRIBUTES =
            List.of("aria-label", "aria-description", "alt", "title", "placeholder", "data-label");
    private static final Pattern OTHER_VERBS = Pattern.compile(
            "(?iu)\\bintrodui\\w*|\\bl[’']introduction\\b|\\b(soumettre|soumettez|envoyer|envoyez) (votre|la|une) candidature");
    private static final Set<String> GIVES_TEXT =
            Set.of("th:text", "th:errors", "th:replace", "th:insert", "th:remove", "th:field");

    /** Every language but the first, as the portal is delivered. */
    static Stream<String> translations() throws IOException {
        var portal = Files.readString(Path.of("src/main/resources/application.yaml"));
        return LANGUAGES
                .matcher(portal)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(",")).skip(1));
    }

    static Stream<Path> originals() throws IOException {
        return Files.list(MESSAGES)
                .filter(file -> !file.getFileName().toString().contains("_"));
    }

    static Stream<Path> translated() throws IOException {
        return Files.list(MESSAGES).filter(file -> file.getFileName().toString().contains("_"));
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("translated")
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders(Path file) {
        var translated = read(file);
        var original = read(original(file));

        assertThat(translated.keySet()).as("keys of %s", file).isEqualTo(original.keySet());
        assertThat(original.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(placeholders(translated, key)).as(key).isEqualTo(placeholders(original, key)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("translations")
    void everyRoomSpeaksEveryLanguage(String language) throws IOException {
        try (var originals = originals()) {
            assertThat(originals.map(file -> translation(file, language)))
                    .allSatisfy(file -> assertThat(file).exists());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("translated")
    void noSentenceIsLeftUntranslated(Path file) {
        var original = read(original(file));
        var same = new TreeSet<String>();
        read(file).forEach((key, text) -> {
            if (text.equals(original.get(key))
                    && SENTENCE.matcher((String) text).find()) {
                same.add(key + "=" + text);
            }
        });

        assertThat(same).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"originals", "translated"})
    void noKeyIsGivenTwice(Path file) throws IOException {
        var seen = new TreeSet<String>();
        try (var lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.matches("[\\w.]+ *=.*"))
                            .map(line -> line.replaceAll(" *=.*", ""))
                            .filter(key -> !seen.add(key)))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"originals", "translated"})
    void apostrophesAreDoubledBecauseEveryMessageIsAPattern(Path file) {
        read(file)
                .forEach((key, text) -> assertThat(((String) text)
                                .replace("''", "")
                                .chars()
                                .filter(c -> c == '\'')
                                .count())
                        .as("single apostrophes in %s of %s", key, file)
                        .isZero());
    }

    /** What somebody does with an application has one name in French, too: la déposer. */
    @Test
    void frenchSubmitsByOneVerb() throws IOException {
        try (var files = translated()) {
            assertThat(files.filter(file -> file.toString().endsWith("_fr.properties"))
                            .flatMap(file -> read(file).entrySet().stream())
                            .filter(entry -> OTHER_VERBS
                                    .matcher((String) entry.getValue())
                                    .find()))
                    .isEmpty();
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
            for (var attribute : READ_ATTRIBUTES) {
                if (element.hasAttr(attribute) && !element.hasAttr("th:" + attribute)) {
                    bare.add(element.outerHtml());
                }
            }
        }

        assertThat(bare).isEmpty();
    }

    private static Path original(Path translated) {
        return MESSAGES.resolve(translated.getFileName().toString().replaceAll("_\\w+(?=\\.)", ""));
    }

    private static Path translation(Path original, String language) {
        return MESSAGES.resolve(original.getFileName().toString().replace(".", "_" + language + "."));
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
