package eu.mobilitygrants.journey;

import eu.mobilitygrants.document.DocumentLimits;
import eu.mobilitygrants.document.PdfFixtures;
import eu.mobilitygrants.document.PhotoFixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files on the disk of an applicant. */
final class Papers {

    private Papers() {}

    static Path pdf(String name, String text) {
        return file(name, PdfFixtures.letter(text));
    }

    /** A plain text, whatever its name says. */
    static Path text(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path photo(String name) {
        return file(name, PhotoFixtures.jpeg(600, 800));
    }

    /** More than any file may have. */
    static Path huge(String name) {
        return file(name, new byte[DocumentLimits.FILE_BYTES + 1]);
    }

    private static Path file(String name, byte[] content) {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
