package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Hands out the file of a case to whoever may have it: locked for a change, or to read. */
@Component
class CaseFiles {

    /** A case that this person may change now. */
    record Opened(ReviewCase file, Person by, Instant at) {}

    private final ApplicationService applications;
    private final ReviewCases cases;
    private final People people;
    private final ReviewPermissions permissions;
    private final Clock clock;

    CaseFiles(
            ApplicationService applications,
            ReviewCases cases,
            People people,
            ReviewPermissions permissions,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.people = people;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Locks application and case, in this order, then looks whether the person may: roles as they are now. */
    Opened open(ApplicationId id, UserId person, Action action) {
        applications.lock(id);
        var file = cases.locked(id.value()).orElseThrow(() -> new NotFoundException("Case", id));
        var by = people.person(person);
        permissions.require(action, by, file);
        return new Opened(file, by, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /** Locks an applicant's own case. */
    Opened openOwn(ApplicationId id, UserId applicant) {
        applications.lock(id);
        var file = cases.locked(id.value())
                .filter(own -> own.applicant().equals(applicant))
                .orElseThrow(() -> new NotFoundException("Case", id));
        return new Opened(file, people.person(applicant), clock.instant());
    }

    /** A case as this person may read it now. */
    record Read(ReviewCase file, Person reader) {}

    /** @param reader with the roles of now: whoever is signed in is read anew for each request */
    Read read(ApplicationId id, Person reader, Action action) {
        permissions.require(action, reader);
        var file = cases.findById(id.value()).orElseThrow(() -> new NotFoundException("Case", id));
        permissions.require(action, reader, file);
        return new Read(file, reader);
    }

    ReviewCase readOwn(ApplicationId id, UserId applicant) {
        return cases.findById(id.value())
                .filter(own -> own.applicant().equals(applicant))
                .orElseThrow(() -> new NotFoundException("Case", id));
    }
}
