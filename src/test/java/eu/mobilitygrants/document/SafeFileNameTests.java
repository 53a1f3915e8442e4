package eu.mobilitygrants.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTests {

    @ParameterizedTest
    @CsvSource({
        "letter.pdf, letter.pdf",
        "LETTER.PDF, LETTER.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\ada\\plan.pdf, plan.pdf",
        "plan.pdf.exe, plan.pdf.exe.pdf",
        "été à Gand.pdf, été à Gand.pdf",
        "..., document.pdf",
        "'a\u0000b\r\nc\u202Egpj.pdf', 'a b c gpj.pdf'",
        "con.pdf, _con.pdf",
        "LPT1, _LPT1.pdf",
        "Console.pdf, Console.pdf",
        "'a<b>:\"c\"|?*.pdf', 'a b c.pdf'",
    })
    void keepsWhatIsHarmless(String original, String safe) {
        assertThat(SafeFileName.of(original)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"IMG_1.JPG, IMG_1.JPG", "../x/IMG.png, IMG.png", "'a\u202Egnp.b', a gnp.b", "'', document", ".jpg, jpg"
    })
    void showsAPhotoUnderItsOwnEnding(String original, String shown) {
        assertThat(SafeFileName.shown(original)).isEqualTo(shown);
        assertThat(SafeFileName.shown("x".repeat(300) + ".jpeg")).hasSize(120).endsWith("x.jpeg");
    }

    @Test
    void isNeverLongerThan120CharactersAndCutsNoCharacterInHalf() {
        assertThat(SafeFileName.of("x".repeat(300) + ".pdf")).hasSize(120).endsWith("x.pdf");
        assertThat(SafeFileName.of("😀".repeat(100)))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("😀.pdf");
        assertThat(SafeFileName.of("")).isEqualTo("document.pdf");
    }
}
