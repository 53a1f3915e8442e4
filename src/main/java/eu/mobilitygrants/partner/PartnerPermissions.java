package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with the register and the networks. Searching hosts is for everybody, without an account. */
@Component
class PartnerPermissions {

    enum Action {
        READ(Role.OFFICER, Role.AUDITOR),
        KEEP(Role.OFFICER);

        private final Set<Role> roles;

        Action(Role... roles) {
            this.roles = Set.of(roles);
        }

        Set<Role> roles() {
            return roles;
        }
    }

    private final CurrentUser currentUser;

    PartnerPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException unless an officer or an auditor asks */
    void requireReader() {
        require(may(Action.READ), "read the register's imports");
    }

    /** @throws AccessDeniedException unless an officer asks */
    Person requireKeeper() {
        require(mayKeep(), "change the register or a network");
        return currentUser.person();
    }

    boolean mayKeep() {
        return may(Action.KEEP);
    }

    private boolean may(Action action) {
        return action.roles().stream().anyMatch(currentUser::has);
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AccessDeniedException("May not " + what);
        }
    }
}
