package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may do what with the portal's mails. */
enum MailPermissions implements Allowed {
    READ(Role.OFFICER, Role.AUDITOR),
    SEND_AGAIN(Role.OFFICER),
    EDIT_TEXTS(Role.OFFICER);

    private final Set<Role> roles;

    MailPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
