package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            In {call}, number {number}   | -
            Hello {name}                 | {name}
            {hash} of {call              | {
            a } lone one                 | }
            {{call}}                     | {
            {0} ${7*7} #{x} {call,number}| {0} {7*7} {x} {call,number}
            { call }                     | { call }
            """)
    void knowsItsOwnNamesAndNothingElse(String text, String unknown) {
        var found = String.join(" ", Placeholders.unknown(LetterKind.RECEIPT, text));

        assertThat(found).isEqualTo(unknown == null ? "" : unknown);
    }

    @Test
    void looksAtWhatItPutInNoSecondTime() {
        var values = new Object[] {"a {reason} $1 \\ call", 7, "{call} <b>", "until"};

        assertThat(Placeholders.filled(LetterKind.RETURNED, "{call}/{number}/{reason}", values))
                .isEqualTo("a {reason} $1 \\ call/7/{call} <b>");
    }

    @Test
    void everyEditableMailHasDistinctNames() {
        for (var kind : LetterKind.values()) {
            assertThat(Placeholders.of(kind)).doesNotHaveDuplicates();
        }
    }
}
