package eu.mobilitygrants.document;

import java.util.List;

/** A file that is not taken, with the sentence that says why and what to do. Nothing of it was stored. */
public class UnacceptableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /** @param messageKey in messages/document.properties */
    public UnacceptableFileException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
