package eu.mobilitygrants.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.mobilitygrants.application.CaseChapter.CaseFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dossier takes any number of files, lists each with its hash, and takes no name that could do harm. */
class DossierFileTests {

    private static final Instant AT = Instant.parse("2025-10-06T07:00:00Z");

    /** More than a ZIP without its extension for large ones can count. */
    private static final int MANY = 66_000;

    @Test
    void holdsMoreFilesThanAnOldZipCan(@TempDir Path folder) throws IOException {
        var file = folder.resolve("many.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var dossier = new DossierFile(out, AT)) {
            for (var number = 0; number < MANY; number++) {
                dossier.add("f%05d.txt".formatted(number), "x");
            }
            dossier.sealed();
            dossier.finish();
        }

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(MANY + 1);
            assertThat(zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes())
                    .hasSize(MANY * "%64s  f00000.txt\n".formatted("").length());
        }
    }

    @Test
    void listsEachFileAndIsRecognisedByTheHashOfTheList() throws IOException {
        var out = new ByteArrayOutputStream();
        String hash;
        try (var dossier = new DossierFile(out, AT)) {
            dossier.add("a.txt", "abc");
            hash = dossier.sealed();
            dossier.finish();
        }

        var files = Verifier.files(out.toByteArray());
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n");
        assertThat(hash).isEqualTo(Verifier.sha256(files.get("SHA256SUMS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up.txt", "/root.txt", "a b.txt", "", "a//b", "a/.hidden", "a\nb", "C:\\x", "é.txt"})
    void takesNoNameThatCouldDoHarm(String name) throws IOException {
        try (var dossier = new DossierFile(OutputStream.nullOutputStream(), AT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> dossier.add("", new CaseFile(name, out -> out.write(1))));
        }
    }
}
