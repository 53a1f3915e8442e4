package eu.mobilitygrants.partner;

import java.util.List;

/** A row is no host; the rest of the workbook is read all the same. */
class UnreadableRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<String> arguments;

    /** @param reason end of a message key, after {@code partner.unreadable.} */
    UnreadableRowException(String reason, String... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    String reason() {
        return reason;
    }

    List<String> arguments() {
        return arguments;
    }
}
