package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The application in an address, for whoever asks for it: their own, or none at all. */
@Component
class OwnApplication {

    /** An address with anything but an id in it leads nowhere. */
    static final String PATH = "/applications/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final ApplicationService applications;
    private final FundingCalls calls;
    private final CurrentUser currentUser;

    OwnApplication(ApplicationService applications, FundingCalls calls, CurrentUser currentUser) {
        this.applications = applications;
        this.calls = calls;
        this.currentUser = currentUser;
    }

    MobilityApplication get(UUID id) {
        return applications.own(new ApplicationId(id), currentUser.id());
    }

    CallTerms terms(MobilityApplication application) {
        return calls.terms(application.call());
    }

    UserId applicant() {
        return currentUser.id();
    }
}
