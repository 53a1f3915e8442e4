package eu.mobilitygrants.call.office;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may do what with calls that are being prepared, and with the versions of published ones. */
enum CallPermissions implements Allowed {
    READ_DRAFTS(Role.OFFICER, Role.AUDITOR),
    EDIT_DRAFTS(Role.OFFICER),
    PUBLISH(Role.OFFICER);

    private final Set<Role> roles;

    CallPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
