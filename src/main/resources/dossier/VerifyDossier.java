import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Verifies a dossier without the portal that issued it: {@code java VerifyDossier.java FILE.zip}. Needs nothing but Java 17.
 * Prints what holds and what does not, and ends with 0 if everything holds, with 1 if not, with 2 if it cannot be read.
 */
public final class VerifyDossier {

    private static final String LIST = "SHA256SUMS";
    private static final String NO_HASH = "0".repeat(64);
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, String> hashes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> held = new ArrayList<>();

    private VerifyDossier(ZipFile zip) {
        this.zip = zip;
    }

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: java VerifyDossier.java FILE.zip");
            System.exit(2);
        }
        System.exit(verify(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** @return 0 if all holds, 1 if not, 2 if it is no readable ZIP */
    public static int verify(Path file, PrintStream out) {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new VerifyDossier(zip).all(out);
        } catch (IOException unreadable) {
            out.println("FAILS  cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private int all(PrintStream out) throws IOException {
        files();
        var cases = 0;
        for (var name : List.copyOf(hashes.keySet())) {
            if (name.equals("dossier.json") || name.endsWith("/dossier.json")) {
                cases += stated(name);
            }
        }
        if (!hashes.containsKey("dossier.json")) {
            faults.add("dossier.json: is missing");
        }
        held.forEach(line -> out.println("holds  " + line));
        faults.forEach(line -> out.println("FAILS  " + line));
        out.println((faults.isEmpty() ? "HOLDS" : "FAILS") + ": " + hashes.size() + " files, " + cases + " cases, "
                + faults.size() + " faults");
        if (zip.getEntry(LIST) != null) {
            out.println("The hash of SHA256SUMS, by which the portal's auditors recognise this dossier: "
                    + hash(zip.getEntry(LIST)));
        }
        return faults.isEmpty() ? 0 : 1;
    }

    /** Every file has the hash that the list says, and there are no others. */
    private void files() throws IOException {
        var listed = listed();
        var seen = new HashSet<String>();
        for (var entry : Collections.list(zip.entries())) {
            if (!seen.add(entry.getName())) {
                faults.add(entry.getName() + ": is there twice");
            }
            if (entry.isDirectory() || entry.getName().equals(LIST)) {
                continue;
            }
            read(entry, listed.remove(entry.getName()));
        }
        listed.keySet().forEach(name -> faults.add(name + ": is missing"));
        held.add(hashes.size() + " files read");
    }

    private void read(ZipEntry entry, String said) {
        try {
            var found = hash(entry);
            hashes.put(entry.getName(), found);
            if (said == null) {
                faults.add(entry.getName() + ": is not in the list of hashes");
            } else if (!said.equals(found)) {
                faults.add(entry.getName() + ": was changed (its hash is not the one in the list)");
            }
        } catch (IOException damaged) {
            faults.add(entry.getName() + ": was changed (cannot be unpacked: " + damaged.getMessage() + ")");
        }
    }

    private Map<String, String> listed() throws IOException {
        var listed = new LinkedHashMap<String, String>();
        var list = zip.getEntry(LIST);
        if (list == null) {
            faults.add(LIST + ": is missing");
            return listed;
        }
        try (var in = zip.getInputStream(list)) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.matches("[0-9a-f]{64}  .+")) {
                    listed.put(line.substring(66), line.substring(0, 64));
                } else {
                    faults.add(LIST + ": a line that is none: " + line);
                }
            }
        } catch (IOException damaged) {
            faults.add(LIST + ": was changed (cannot be unpacked)");
        }
        return listed;
    }

    /** What a case or a call states of itself. @return 1 for a case */
    private int stated(String name) {
        var folder = name.substring(0, name.length() - "dossier.json".length());
        try {
            var stated = object(Json.parse(text(name)));
            if ("call".equals(stated.get("kind"))) {
                ledger(folder, stated, null);
                cases(stated);
                return 0;
            }
            submissions(folder, stated);
            ledger(folder, stated, string(stated.get("application")));
            return 1;
        } catch (IOException | RuntimeException unreadable) {
            faults.add(name + ": cannot be understood: " + unreadable.getMessage());
            return 0;
        }
    }

    private void cases(Map<String, Object> stated) {
        var found = hashes.keySet().stream().filter(name -> name.matches("cases/[^/]+/dossier\\.json")).count();
        if (found != number(stated.get("cases"))) {
            faults.add("cases/: " + found + " cases, but " + stated.get("cases") + " are stated");
        }
        held.add("cases left out for the reader: " + stated.get("leftOut"));
    }

    private void submissions(String folder, Map<String, Object> stated) throws IOException {
        var known = new HashSet<String>();
        for (var one : list(stated.get("submissions"))) {
            var submission = object(one);
            var name = folder + "submission-" + number(submission.get("number")) + ".json";
            known.add(name);
            if (!string(submission.get("sha256")).equals(hashes.get(name))) {
                faults.add(name + ": does not have the hash that the receipt states");
                continue;
            }
            documents(folder, name, string(stated.get("application")), number(submission.get("number")));
        }
        for (var name : hashes.keySet()) {
            if (name.startsWith(folder + "submission-") && !known.contains(name)) {
                faults.add(name + ": no receipt states it");
            }
        }
        held.add(folder + "submissions: " + known.size() + " compared with their receipts");
    }

    private void documents(String folder, String name, String application, long number) throws IOException {
        var frozen = object(Json.parse(text(name)));
        if (!application.equals(frozen.get("application")) || number != number(frozen.get("receiptNumber"))) {
            faults.add(name + ": is another application's");
        }
        for (var document : object(frozen.get("documents")).entrySet()) {
            var code = document.getKey().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            var file = folder + "documents/submission-" + number + "-" + code + ".pdf";
            if (!string(object(document.getValue()).get("sha256")).equals(hashes.get(file))) {
                faults.add(file + ": is not the file that was submitted");
            }
        }
    }

    /** @param application whose entries these are; null: the whole chain of a call */
    private void ledger(String folder, Map<String, Object> stated, String application) throws IOException {
        var name = folder + "ledger.jsonl";
        if (!hashes.containsKey(name)) {
            if (application == null) {
                faults.add(name + ": is missing");
            }
            return;
        }
        var chain = new Chain(name, string(stated.get("call")), application);
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                zip.getInputStream(zip.getEntry(name)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                chain.take(line);
            }
        }
        if (application == null) {
            chain.endsWith(number(stated.get("ledgerEntries")), string(stated.get("ledgerHash")));
        }
        held.add(name + ": " + chain.entries + " entries recomputed");
    }

    /** Entries of a ledger, each recomputed from its fields and linked to the one before it. */
    private final class Chain {

        private final String name;
        private final String call;
        private final String application;
        private long entries;
        private long last;
        private String lastHash = NO_HASH;

        Chain(String name, String call, String application) {
            this.name = name;
            this.call = call;
            this.application = application;
        }

        void take(String line) {
            entries++;
            try {
                take(object(Json.parse(line)));
            } catch (RuntimeException unreadable) {
                faults.add(name + ": line " + entries + " cannot be understood");
            }
        }

        private void take(Map<String, Object> entry) {
            var sequence = number(entry.get("sequence"));
            var where = name + ": entry " + sequence;
            if (!recomputed(entry).equals(entry.get("hash"))) {
                faults.add(where + " was changed (its hash does not follow from its fields)");
            }
            if (!call.equals(entry.get("call")) || (application != null && !application.equals(entry.get("application")))) {
                faults.add(where + " is not of this " + (application == null ? "call" : "case"));
            }
            if (sequence <= last || (application == null && sequence != last + 1)) {
                faults.add(where + " is out of order: the one before it is " + last);
            }
            if (sequence == last + 1 && !lastHash.equals(entry.get("previousHash"))) {
                faults.add(where + " does not follow the one before it");
            }
            last = sequence;
            lastHash = string(entry.get("hash"));
        }

        void endsWith(long statedEntries, String statedHash) {
            if (last != statedEntries || !lastHash.equals(statedHash)) {
                faults.add(name + ": does not end with the entry that is stated");
            }
        }
    }

    private static String recomputed(Map<String, Object> entry) {
        var text = new StringBuilder();
        for (var field : List.of(
                "call", "sequence", "micros", "actor", "application", "pool", "kind", "facts", "previousHash")) {
            var value = entry.get(field);
            if (value == null) {
                text.append("-,");
            } else {
                var written = value.toString();
                text.append(written.getBytes(StandardCharsets.UTF_8).length).append(':').append(written).append(',');
            }
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String hash(ZipEntry entry) throws IOException {
        var digest = sha256();
        var some = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (var read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String text(String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            var out = new ByteArrayOutputStream();
            out.write(in.readNBytes(LONGEST_TEXT));
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static String string(Object value) {
        return (String) java.util.Objects.requireNonNull(value, "a value is missing");
    }

    private static long number(Object value) {
        return Long.parseLong(java.util.Objects.requireNonNull(value, "a number is missing").toString());
    }

    /** Reads JSON: objects as maps, numbers as they are written. */
    private static final class Json {

        private static final Set<Character> ENDS = Set.of(',', '}', ']', ' ', '\n', '\r', '\t');

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) {
            var json = new Json(text);
            var value = json.value();
            json.blank();
            if (json.at != text.length()) {
                throw new IllegalArgumentException("more after the end");
            }
            return value;
        }

        private Object value() {
            blank();
            return switch (text.charAt(at)) {
                case '{' -> map();
                case '[' -> array();
                case '"' -> quoted();
                default -> bare();
            };
        }

        private Map<String, Object> map() {
            var map = new LinkedHashMap<String, Object>();
            at++;
            while (!ended('}')) {
                blank();
                var key = quoted();
                expect(':');
                if (map.containsKey(key)) {
                    throw new IllegalArgumentException("twice: " + key);
                }
                map.put(key, value());
            }
            return map;
        }

        private List<Object> array() {
            var list = new ArrayList<Object>();
            at++;
            while (!ended(']')) {
                list.add(value());
            }
            return list;
        }

        /** Passes the end, or the comma before what follows. */
        private boolean ended(char end) {
            blank();
            if (text.charAt(at) == end) {
                at++;
                return true;
            }
            if (text.charAt(at) == ',') {
                at++;
            }
            return false;
        }

        private String quoted() {
            expect('"');
            var read = new StringBuilder();
            for (var next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
                read.append(next == '\\' ? escaped() : next);
            }
            return read.toString();
        }

        private char escaped() {
            var next = text.charAt(at++);
            return switch (next) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                default -> next;
            };
        }

        private Object bare() {
            var from = at;
            while (at < text.length() && !ENDS.contains(text.charAt(at))) {
                at++;
            }
            var word = text.substring(from, at);
            return word.equals("null") ? null : word;
        }

        private void expect(char what) {
            blank();
            if (text.charAt(at++) != what) {
                throw new IllegalArgumentException("no " + what);
            }
        }

        private void blank() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
