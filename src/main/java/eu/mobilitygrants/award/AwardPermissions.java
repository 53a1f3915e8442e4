package eu.mobilitygrants.award;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with pools and ledger. An offer is answered by its applicant alone, whatever their roles. */
@Component
class AwardPermissions {

    enum Action {
        READ_POOLS(Role.OFFICER, Role.AUDITOR),
        READ_HISTORY(Role.OFFICER, Role.AUDITOR),
        /** Saves nothing, and so is reading. */
        IMAGINE(Role.OFFICER, Role.AUDITOR),
        CHANGE_POOLS(Role.OFFICER),
        READ_LEDGER(Role.OFFICER, Role.AUDITOR),
        VERIFY_LEDGER(Role.OFFICER, Role.AUDITOR);

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

    AwardPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    boolean may(Action action) {
        return currentUser
                .ifSignedIn()
                .map(person -> action.allowedTo(person.roles()))
                .orElse(false);
    }

    /** @throws AccessDeniedException if the person who asks may not */
    void require(Action action) {
        if (!may(action)) {
            throw new AccessDeniedException("%s is not for %s"
                    .formatted(action, currentUser.ifSignedIn().map(person -> person.id())));
        }
    }
}
