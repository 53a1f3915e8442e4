package eu.mobilitygrants.paper;

import java.io.Serial;

/** A sheet has more text than is printed at once. */
public class PaperTooLongException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PaperTooLongException(String template, int characters) {
        super("%s has %d characters".formatted(template, characters));
    }
}
