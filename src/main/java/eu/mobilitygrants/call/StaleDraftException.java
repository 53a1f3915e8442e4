package eu.mobilitygrants.call;

/** Somebody saved the draft since the page was read: nothing of the later save is written. */
public class StaleDraftException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CallDraft now;

    StaleDraftException(CallDraft now) {
        super("Draft %s is at revision %d".formatted(now.id(), now.revision()));
        this.now = now;
    }

    /** The draft as the other one left it. */
    public CallDraft now() {
        return now;
    }
}
