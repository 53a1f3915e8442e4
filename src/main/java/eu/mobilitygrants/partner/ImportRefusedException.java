package eu.mobilitygrants.partner;

import java.util.List;

/** The import cannot begin. Carries the sentence for the officer: a key after {@code partner.refused.} and its values. */
class ImportRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> arguments;

    ImportRefusedException(String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    String reason() {
        return reason;
    }

    List<Object> arguments() {
        return arguments;
    }
}
