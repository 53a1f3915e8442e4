package eu.mobilitygrants.partner;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row became.
 *
 * @param line the row; hosts that are gone are numbered on after the last
 * @param host null for a row that could not be read
 * @param facts as the register has them from now on; null for a row that could not be read
 * @param reason why it could not be read; null if it could
 * @param returned whether an earlier issue had dropped the host
 */
record LineOutcome(
        int line,
        Became became,
        @Nullable HostId host,
        @Nullable ListedHost facts,
        String title,
        @Nullable String reason,
        List<String> arguments,
        List<Remark> remarks,
        Map<EcheColumn, ListedHost.Change> changes,
        boolean returned,
        List<String> cells) {

    /** Kinds of outcome. */
    enum Became {
        NEW,
        CHANGED,
        UNCHANGED,
        GONE,
        UNREADABLE
    }

    static LineOutcome unreadable(EcheRow row, UnreadableRowException why) {
        return new LineOutcome(
                row.line(),
                Became.UNREADABLE,
                null,
                null,
                row.title(),
                why.reason(),
                why.arguments(),
                List.of(),
                Map.of(),
                false,
                row.asItStood());
    }

    static LineOutcome gone(int line, KnownHost host) {
        return new LineOutcome(
                line,
                Became.GONE,
                host.id(),
                host.facts(),
                host.facts().code().value() + " " + host.facts().name(),
                null,
                List.of(),
                List.of(),
                Map.of(),
                false,
                List.of());
    }

    static LineOutcome read(
            ReadLine line,
            Became became,
            HostId host,
            List<Remark> remarks,
            Map<EcheColumn, ListedHost.Change> changes,
            boolean returned) {
        return new LineOutcome(
                line.row().line(),
                became,
                host,
                line.host(),
                line.host().code().value() + " " + line.host().name(),
                null,
                List.of(),
                remarks,
                changes,
                returned,
                remarks.isEmpty() ? List.of() : line.row().asItStood());
    }

    /** Worth a line of its own: an unchanged row without a remark is only counted. */
    boolean told() {
        return became != Became.UNCHANGED || !remarks.isEmpty();
    }
}
