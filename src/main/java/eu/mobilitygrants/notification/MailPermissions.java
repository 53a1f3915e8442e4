package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with the portal's mails. */
@Component
class MailPermissions {

    enum Action {
        READ(Role.OFFICER, Role.AUDITOR),
        SEND_AGAIN(Role.OFFICER),
        EDIT_TEXTS(Role.OFFICER);

        private final Set<Role> roles;

        Action(Role... roles) {
            this.roles = Set.of(roles);
        }

        Set<Role> roles() {
            return roles;
        }
    }

    private final CurrentUser currentUser;

    MailPermissions(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException unless an officer or an auditor asks */
    Person requireReader() {
        require(may(Action.READ), "read the mails");
        return currentUser.person();
    }

    /** @throws AccessDeniedException unless an officer asks */
    Person requireSender() {
        require(maySend(), "send a mail again");
        return currentUser.person();
    }

    /** @throws AccessDeniedException unless an officer asks */
    Person requireEditor() {
        require(mayEdit(), "edit the words of mails");
        return currentUser.person();
    }

    boolean mayEdit() {
        return may(Action.EDIT_TEXTS);
    }

    boolean maySend() {
        return may(Action.SEND_AGAIN);
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
