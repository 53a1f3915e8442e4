package eu.mobilitygrants.overview;

/** Orders of the list; cases alike stand in the order of their receipt numbers. Each has an index of its own. */
enum CaseSort {
    RECEIPT("l.receipt_number"),
    RECEIVED("l.submitted_at"),
    DEPARTURE("l.departure"),
    NAME("l.by_name"),
    HOST("l.by_host"),
    SINCE("c.since");

    private final String column;

    CaseSort(String column) {
        this.column = column;
    }

    String orderBy(boolean down) {
        var direction = down ? " desc" : "";
        var number = this == SINCE ? "c.receipt_number" : "l.receipt_number";
        return this == RECEIPT
                ? " order by " + column + direction
                : " order by " + column + direction + ", " + number + direction;
    }
}
