package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a call's ledger.
 *
 * <p>Its hash is SHA-256, in lower-case hex, over the UTF-8 bytes of nine fields in this order: call, sequence, instant (whole
 * microseconds since 1970-01-01T00:00Z), actor, application, pool, kind, facts, hash of
 * the entry before. Each field is written as its length in bytes, a colon, its text and a comma; a field that is absent is
 * written as a hyphen and a comma. So no two entries have the same text. The first entry's previous hash is 64 zeros.
 *
 * @param sequence 1, 2, 3 … per call, without gaps
 * @param actor null: the portal itself
 * @param facts as text, exactly as stored
 */
record LedgerEntry(
        CallId call,
        long sequence,
        Instant at,
        @Nullable UserId actor,
        @Nullable ApplicationId application,
        String pool,
        String kind,
        String facts,
        String previousHash,
        String hash) {

    static final String NO_HASH = "0".repeat(64);

    /** Chains a step to the entry before it. */
    static LedgerEntry of(
            CallId call,
            long sequence,
            Instant at,
            @Nullable UserId actor,
            String pool,
            Step step,
            String previousHash) {
        var unsigned = new LedgerEntry(
                call,
                sequence,
                at,
                actor,
                step.application(),
                pool,
                step.kind().name(),
                step.facts().text(),
                previousHash,
                "");
        return unsigned.hashed();
    }

    private LedgerEntry hashed() {
        return new LedgerEntry(call, sequence, at, actor, application, pool, kind, facts, previousHash, computedHash());
    }

    /** The step it tells of. @throws IllegalArgumentException if kind or facts are none of ours */
    Step step() {
        return new Step(StepKind.valueOf(kind), application, Facts.parse(facts));
    }

    /** What its hash has to be. */
    String computedHash() {
        var text = Stream.<@Nullable Object>of(
                        call, sequence, micros(), actor, application, pool, kind, facts, previousHash)
                .map(LedgerEntry::field)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whole microseconds since 1970-01-01T00:00Z. */
    long micros() {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "-,";
        }
        var text = value.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
