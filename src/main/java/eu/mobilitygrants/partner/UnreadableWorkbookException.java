package eu.mobilitygrants.partner;

import java.util.List;

/** The file as a whole cannot be imported. */
class UnreadableWorkbookException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        NO_WORKBOOK,
        SWELLS,
        BROKEN,
        NO_COLUMNS,
        NO_ROWS,
        TOO_MANY_ROWS
    }

    private final Reason reason;
    private final transient List<EcheColumn> missing;

    UnreadableWorkbookException(Reason reason) {
        this(reason, List.of());
    }

    UnreadableWorkbookException(Reason reason, List<EcheColumn> missing) {
        super(reason + " " + missing);
        this.reason = reason;
        this.missing = missing;
    }

    Reason reason() {
        return reason;
    }

    /** Columns that were looked for in vain. */
    List<EcheColumn> missing() {
        return missing;
    }
}
