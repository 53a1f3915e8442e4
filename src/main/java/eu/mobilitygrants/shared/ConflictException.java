package eu.mobilitygrants.shared;

/**
 * The state of a case no longer allows what was asked: somebody was faster, or the page was old. Answered as 409 with the
 * sentence behind {@link #messageKey()}.
 */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    /** @param messageKey key of the sentence the reader is shown, in the messages of the room that throws */
    public ConflictException(String messageKey, String detail) {
        super(detail);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
