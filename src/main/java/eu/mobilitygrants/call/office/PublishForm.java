package eu.mobilitygrants.call.office;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The one confirmation before a draft is published, and the reason of a correction, as typed. */
class PublishForm {

    private static final int LONGEST = 1000;

    private long revision;
    private String reason = "";
    private boolean confirmed;

    void validate(Errors errors, boolean correction) {
        if (correction && reason.isBlank()) {
            errors.rejectValue("reason", "call.publish.reason.missing");
        }
        if (reason.length() > LONGEST) {
            errors.rejectValue("reason", "call.wrong.tooLong", new Object[] {LONGEST}, null);
        }
        if (!confirmed) {
            errors.rejectValue("confirmed", "call.publish.confirmed.missing");
        }
    }

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
