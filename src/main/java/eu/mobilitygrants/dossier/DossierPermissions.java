package eu.mobilitygrants.dossier;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may have a dossier. A case that the person is kept out of does not exist for them (404). */
enum DossierPermissions implements Allowed {
    TAKE_CASE(Role.OFFICER, Role.AUDITOR),
    TAKE_CALL(Role.OFFICER, Role.AUDITOR);

    private final Set<Role> roles;

    DossierPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
