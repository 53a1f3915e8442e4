package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.Conflicts;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Of which applications the present reader may know more than the public does: a place in a pool is shown to everybody, whose
 * it is not to those who are kept out of the case.
 */
@Component
class Discretion {

    private final Conflicts conflicts;
    private final CurrentUser currentUser;

    Discretion(Conflicts conflicts, CurrentUser currentUser) {
        this.conflicts = conflicts;
        this.currentUser = currentUser;
    }

    Set<ApplicationId> open(Collection<ApplicationId> applications) {
        var shut = conflicts.among(applications, currentUser.id());
        return applications.stream().filter(one -> !shut.contains(one)).collect(Collectors.toSet());
    }
}
