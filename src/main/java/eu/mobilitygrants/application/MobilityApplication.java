package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.UserId;

/** One request for a grant. Editable as a draft, frozen once submitted. */
public class MobilityApplication {

    public ApplicationId id() {
        throw new UnsupportedOperationException();
    }

    public CallId call() {
        throw new UnsupportedOperationException();
    }

    public UserId applicant() {
        throw new UnsupportedOperationException();
    }

    public ApplicationStatus status() {
        throw new UnsupportedOperationException();
    }

    public ApplicationContent content() {
        throw new UnsupportedOperationException();
    }

    public long version() {
        throw new UnsupportedOperationException();
    }
}
