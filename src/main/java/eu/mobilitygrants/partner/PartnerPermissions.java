package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with the register and the networks. Searching hosts is for everybody, without an account. */
@Component
class PartnerPermissions {

    private final CurrentUser currentUser;

    PartnerPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException unless an officer or an auditor asks */
    void requireReader() {
        require(currentUser.has(Role.OFFICER) || currentUser.has(Role.AUDITOR), "read the register's imports");
    }

    /** @throws AccessDeniedException unless an officer asks */
    Person requireKeeper() {
        require(mayKeep(), "change the register or a network");
        return currentUser.person();
    }

    boolean mayKeep() {
        return currentUser.has(Role.OFFICER);
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AccessDeniedException("May not " + what);
        }
    }
}
