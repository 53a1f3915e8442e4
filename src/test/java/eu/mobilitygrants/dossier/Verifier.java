package eu.mobilitygrants.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** The program that every dossier encloses, compiled by itself as an auditor does it, and dossiers as a forger makes them. */
final class Verifier {

    private static final Path PROGRAM = Path.of("src/main/resources/dossier/VerifyDossier.java");

    private static Class<?> program;

    record Result(int code, String said) {}

    private Verifier() {}

    static Result verify(byte[] dossier) {
        try {
            var file = Files.createTempFile("dossier-", ".zip");
            Files.write(file, dossier);
            var said = new ByteArrayOutputStream();
            var code = (int) program()
                    .getMethod("verify", Path.class, PrintStream.class)
                    .invoke(null, file, new PrintStream(said, true, StandardCharsets.UTF_8));
            Files.delete(file);
            return new Result(code, said.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException | IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static synchronized Class<?> program() throws IOException, ReflectiveOperationException {
        if (program == null) {
            var folder = Files.createTempDirectory("verify-dossier-");
            var code = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", folder.toString(), PROGRAM.toString());
            if (code != 0) {
                throw new AssertionError("The program does not compile");
            }
            program = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())
                    .loadClass("VerifyDossier");
        }
        return program;
    }

    /** The files of a dossier in their order. */
    static Map<String, byte[]> files(byte[] dossier) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(dossier), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    static byte[] packed(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** A byte in the middle of one file is another one. */
    static byte[] flipped(byte[] dossier, String name) {
        var files = files(dossier);
        var content = files.get(name).clone();
        content[content.length / 2] ^= 1;
        files.put(name, content);
        return packed(files);
    }

    /** A text is changed by somebody who knows of the list of hashes and writes it anew. */
    static byte[] forged(byte[] dossier, String name, UnaryOperator<String> change) {
        var files = files(dossier);
        var text = new String(files.get(name), StandardCharsets.UTF_8);
        var changed = change.apply(text);
        if (changed.equals(text)) {
            throw new AssertionError("Nothing was changed in " + name);
        }
        files.put(name, changed.getBytes(StandardCharsets.UTF_8));
        var list = new StringBuilder();
        files.forEach((file, content) -> {
            if (!file.equals("SHA256SUMS")) {
                list.append(sha256(content)).append("  ").append(file).append('\n');
            }
        });
        files.put("SHA256SUMS", list.toString().getBytes(StandardCharsets.UTF_8));
        return packed(files);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
