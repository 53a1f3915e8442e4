package eu.mobilitygrants.dossier;

import eu.mobilitygrants.application.CaseChapter.CaseFile;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A dossier as it is written: one file after the other straight to the reader, and at the end the list of all hashes, which
 * waits in a temporary file. Nothing of it is held in memory, however large it becomes.
 */
final class DossierFile implements AutoCloseable {

    /** As {@code sha256sum --check} reads it. */
    static final String LIST = "SHA256SUMS";

    private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*");

    private final ZipOutputStream zip;
    private final Instant at;
    private final Path list;
    private final BufferedWriter hashes;

    DossierFile(OutputStream out, Instant at) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        this.at = at;
        this.list = Files.createTempFile("dossier-", ".sha256");
        this.hashes = Files.newBufferedWriter(list);
    }

    /** @throws IllegalArgumentException if the name is none that every file system takes */
    void add(String folder, CaseFile file) throws IOException {
        var name = folder + file.name();
        if (!SAFE.matcher(name).matches()) {
            throw new IllegalArgumentException("No safe name in a dossier: " + name);
        }
        begin(name);
        var hashed = new DigestOutputStream(new Unclosed(zip), sha256());
        file.content().writeTo(hashed);
        hashed.flush();
        zip.closeEntry();
        hashes.write("%s  %s\n"
                .formatted(HexFormat.of().formatHex(hashed.getMessageDigest().digest()), name));
    }

    void add(String name, String text) throws IOException {
        add("", new CaseFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Adds the list of hashes. @return its own hash, by which this very dossier is recognised */
    String sealed() throws IOException {
        hashes.close();
        begin(LIST);
        var hashed = new DigestOutputStream(new Unclosed(zip), sha256());
        Files.copy(list, hashed);
        zip.closeEntry();
        return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    }

    /** Ends the file. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** What writes one file must not end the whole. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        hashes.close();
        Files.deleteIfExists(list);
    }
}
