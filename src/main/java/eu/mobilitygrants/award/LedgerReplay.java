package eu.mobilitygrants.award;

import eu.mobilitygrants.award.LedgerVerification.Break;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Takes a call's entries from the first on, checks that each follows the one before it, and writes the pools' books anew. */
class LedgerReplay {

    private final Map<String, PoolBook> books = new HashMap<>();
    private long entries;
    private String lastHash = LedgerEntry.NO_HASH;
    private @Nullable Break broken;

    void take(LedgerEntry entry) {
        entries++;
        if (broken == null) {
            broken = flaw(entry);
        }
        lastHash = entry.hash();
    }

    /** The same so far, to go on from separately. */
    LedgerReplay copy() {
        var copy = new LedgerReplay();
        books.forEach((pool, book) -> copy.books.put(pool, book.copy()));
        copy.entries = entries;
        copy.lastHash = lastHash;
        copy.broken = broken;
        return copy;
    }

    private @Nullable Break flaw(LedgerEntry entry) {
        if (!entry.computedHash().equals(entry.hash())) {
            return new Break(entry.sequence(), Break.Kind.CHANGED);
        }
        if (entry.sequence() != entries || !entry.previousHash().equals(lastHash)) {
            return new Break(entry.sequence(), Break.Kind.NOT_NEXT);
        }
        try {
            book(entry.pool()).write(entry.step(), entry.at());
            return null;
        } catch (IllegalArgumentException
                | IllegalStateException
                | NoSuchElementException
                | ClassCastException
                | JacksonException impossible) {
            return new Break(entry.sequence(), Break.Kind.IMPOSSIBLE);
        }
    }

    /** As the entries so far make it. */
    PoolBook book(String pool) {
        return books.computeIfAbsent(pool, PoolBook::new);
    }

    long entries() {
        return entries;
    }

    String lastHash() {
        return lastHash;
    }

    /** The first entry that does not fit. */
    Optional<Break> broken() {
        return Optional.ofNullable(broken);
    }
}
