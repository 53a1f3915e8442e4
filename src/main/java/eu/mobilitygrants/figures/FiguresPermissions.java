package eu.mobilitygrants.figures;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may read the figures and take the yearly report home: the office and the auditor. Nobody can change one. */
@Component
class FiguresPermissions {

    private final CurrentUser currentUser;

    FiguresPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException unless an officer or an auditor asks */
    Person requireReader() {
        if (!currentUser.has(Role.OFFICER) && !currentUser.has(Role.AUDITOR)) {
            throw new AccessDeniedException("May not read the figures");
        }
        return currentUser.person();
    }
}
