package eu.mobilitygrants.document;

/** Breaks off the reading of a PDF from within. Unchecked: the parser swallows what is checked and reads on. */
final class RefusedPdf extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    RefusedPdf(String messageKey) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
    }

    UnacceptableFileException said() {
        return new UnacceptableFileException(messageKey);
    }
}
