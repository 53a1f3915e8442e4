package eu.mobilitygrants.call.office;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with calls that are being prepared, and with the versions of published ones. */
@Component
class CallPermissions {

    enum Action {
        READ_DRAFTS(Role.OFFICER, Role.AUDITOR),
        EDIT_DRAFTS(Role.OFFICER),
        PUBLISH(Role.OFFICER);

        private final Set<Role> roles;

        Action(Role... roles) {
            this.roles = Set.of(roles);
        }

        Set<Role> roles() {
            return roles;
        }

        boolean allowedTo(Set<Role> held) {
            return held.stream().anyMatch(roles::contains);
        }
    }

    private final CurrentUser currentUser;

    CallPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    boolean may(Action action) {
        return currentUser
                .ifSignedIn()
                .map(person -> action.allowedTo(person.roles()))
                .orElse(false);
    }

    /** @throws AccessDeniedException if the person who asks may not */
    Person require(Action action) {
        if (!may(action)) {
            throw new AccessDeniedException("%s is not for whoever asks".formatted(action));
        }
        return currentUser.person();
    }
}
