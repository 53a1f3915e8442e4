package eu.mobilitygrants.call;

import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a call after it was published: its corrections, each with what it changed and why. */
@Component
public class VersionHistory {

    /** One correction. */
    public record Correction(
            int number, Instant at, @Nullable UserId by, String reason, List<CallChanges.Change> changes) {}

    private final CallVersions versions;
    private final CallChanges changes;

    VersionHistory(CallVersions versions, CallChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /** The latest first; empty if the call is as it was published. */
    public List<Correction> of(CallTerms call, Locale locale) {
        if (call.version() == 1) {
            return List.of();
        }
        var known = versions.of(call.id());
        var corrections = new ArrayList<Correction>();
        for (var next = known.size() - 1; next > 0; next--) {
            corrections.add(correction(known.get(next - 1), known.get(next), locale));
        }
        return corrections;
    }

    private Correction correction(CallVersion before, CallVersion version, Locale locale) {
        var at = version.at();
        var reason = version.reason();
        if (at == null || reason == null) {
            throw new IllegalStateException(
                    "A correction without day or reason: " + version.terms().id());
        }
        return new Correction(
                version.number(), at, version.by(), reason, changes.between(before.terms(), version.terms(), locale));
    }
}
