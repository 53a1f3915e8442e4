package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with the portal's mails. */
@Component
class MailPermissions {

    private final CurrentUser currentUser;

    MailPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException unless an officer or an auditor asks */
    Person requireReader() {
        require(currentUser.has(Role.OFFICER) || currentUser.has(Role.AUDITOR), "read the mails");
        return currentUser.person();
    }

    /** @throws AccessDeniedException unless an officer asks */
    Person requireSender() {
        require(maySend(), "send a mail again");
        return currentUser.person();
    }

    boolean maySend() {
        return currentUser.has(Role.OFFICER);
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AccessDeniedException("May not " + what);
        }
    }
}
