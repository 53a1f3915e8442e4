package eu.mobilitygrants.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A finished PDF, in a temporary file that is gone once it was read or thrown away. */
public final class PrintedPaper implements AutoCloseable {

    private final Path file;

    PrintedPaper(Path file) {
        this.file = file;
    }

    /** The file as an attachment that no browser keeps, shows in our pages or guesses the type of. */
    public ResponseEntity<Resource> attachment(String fileName) {
        var disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        try {
            var bytes = Files.size(file);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .contentLength(bytes)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox")
                    .body(new InputStreamResource(open()));
        } catch (IOException failure) {
            close();
            throw new UncheckedIOException(failure);
        }
    }

    /** Can be opened once: the file goes when the stream is closed. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + file, failure);
        }
    }
}
