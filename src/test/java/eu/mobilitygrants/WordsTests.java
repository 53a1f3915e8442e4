package eu.mobilitygrants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No word that people read hides where no translator finds it: in an expression of a template or in a script. (Words that
 * simply stand in a template are found by {@link MessagesTests}.)
 */
class WordsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/static");

    private static final List<String> READ_ATTRIBUTES =
            List.of("text", "utext", "title", "alt", "placeholder", "aria-label", "data-label", "content", "attr");

    private static final Pattern EXPRESSION = Pattern.compile("[$#@~*]\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Pattern COMPARED = Pattern.compile("[=!]=\\s*'[^']*'|'[^']*'\\s*[=!]=");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern BETWEEN_BARS = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** A part of a message key, which has a dot and no blank; or the pattern that gives the name of a time zone. */
    private static final Pattern KEY = Pattern.compile("([a-z][A-Za-z0-9]*)?(\\.[A-Za-z0-9_]*)+|v+|z+");

    /** What is called so in every language. */
    private static final Pattern NAME = Pattern.compile("SHA-256|\\w+\\.(txt|json|pdf|csv)");

    private static final Pattern DATE_PATTERN = Pattern.compile("'[^'.]*(yy|uu|MMM|HH|EEE)[^'.]*'");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=^|\\s)//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'([^'\\n]*)'|\"([^\"\\n]*)\"|`([^`]*)`");
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}{2,},? +\\p{L}{2,}|^\\p{Lu}\\p{Ll}+[.!?…]?$|\\p{L}{2,}[.!?…]$");
    private static final Pattern CODE = Pattern.compile("[#=<>\\[\\]{}()/]|^use strict$|(^|\\s)[.:]\\w|::");

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
    }

    static Stream<Path> scripts() throws IOException {
        return Files.walk(SCRIPTS).filter(file -> file.toString().endsWith(".js"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void noExpressionOfATemplateCarriesWords(Path template) {
        assertThat(wordsInExpressions(read(template))).as("in %s", template).isEmpty();
    }

    /** A fragment is put in before anything else of its element is looked at: a condition beside it never counts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void noConditionStandsBesideAFragmentThatIsPutInItsPlace(Path template) {
        assertThat(Jsoup.parse(read(template)).select("[th:replace]:is([th:if], [th:unless], [th:each])"))
                .as("in %s", template)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void noScriptCarriesWords(Path script) {
        assertThat(wordsInScript(read(script))).as("in %s", script).isEmpty();
    }

    @Test
    void noPatternOfADateStandsInATemplate() throws IOException {
        try (var files = templates()) {
            assertThat(files.filter(file -> DATE_PATTERN.matcher(read(file)).find()))
                    .as("the order of day and month is a matter of the language: a message")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            <p th:text="'Saved at ' + ${time}"></p>; true
            <p th:text="|${count} free|"></p>; true
            <p th:text="${done} ? 'Done' : #{x.open}"></p>; true
            <a th:aria-label="|Page ${number}|"></a>; true
            <p th:text="|${one}, ${two}|"></p>; false
            <p th:text="#{x.said(${#messages.msg('state.' + state)})}"></p>; false
            <p th:text="${state == 'OPEN'} ? #{x.open} : #{x.closed}"></p>; false
            <p th:text="${none ? '–' : name}"></p>; false
            """)
    void tellsWordsFromCodeInATemplate(String template, boolean words) {
        assertThat(wordsInExpressions(template).isEmpty()).isEqualTo(!words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            box.textContent = 'The line is down'; true
            box.textContent = `Saved at ${time}`; true
            box.title = 'Saved'; true
            form.querySelector('.error-summary a'); false
            event.key === 'Enter'; false
            box.textContent = box.dataset.saved; false
            // The line is down 'The line is down'; false
            """)
    void tellsWordsFromCodeInAScript(String script, boolean words) {
        assertThat(wordsInScript(script).isEmpty()).isEqualTo(!words);
    }

    private static List<String> wordsInExpressions(String template) {
        var found = new ArrayList<String>();
        for (var element : Jsoup.parse(template).select(":not(code, kbd, samp, .mono)")) {
            for (var attribute : element.attributes()) {
                if (isRead(attribute) && (hasQuotedWords(attribute.getValue()) || hasBareWords(attribute.getValue()))) {
                    found.add(attribute.toString());
                }
            }
        }
        return found;
    }

    private static boolean isRead(Attribute attribute) {
        return attribute.getKey().startsWith("th:")
                && READ_ATTRIBUTES.contains(attribute.getKey().substring(3));
    }

    private static boolean hasQuotedWords(String expression) {
        var rest = BETWEEN_BARS
                .matcher(COMPARED.matcher(expression).replaceAll(""))
                .replaceAll("");
        return QUOTED.matcher(rest)
                .results()
                .map(match -> match.group(1))
                .anyMatch(
                        text -> WORD.matcher(text).find() && !KEY.matcher(text).matches());
    }

    private static boolean hasBareWords(String expression) {
        return BETWEEN_BARS
                .matcher(expression)
                .results()
                .map(match -> EXPRESSION.matcher(match.group(1)).replaceAll(""))
                .map(text -> NAME.matcher(text).replaceAll(""))
                .anyMatch(text -> WORD.matcher(text).find());
    }

    private static List<String> wordsInScript(String script) {
        return LITERAL.matcher(COMMENT.matcher(script).replaceAll(""))
                .results()
                .map(match -> Stream.of(1, 2, 3)
                        .map(match::group)
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(""))
                .map(text -> text.replaceAll("\\$\\{[^}]*}", "0"))
                .filter(text ->
                        SENTENCE.matcher(text).find() && !CODE.matcher(text).find() && !KEYS.contains(text))
                .toList();
    }

    /** Names that the browser itself gives to keys and kinds of things. */
    private static final List<String> KEYS = List.of(
            "Enter", "Escape", "Tab", "Home", "End", "Backspace", "Delete", "Accept", "File", "Files", "Content-Type");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
