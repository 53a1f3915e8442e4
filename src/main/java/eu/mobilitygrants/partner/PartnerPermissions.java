package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may do what with the register and the networks. Searching hosts is for everybody, without an account. */
enum PartnerPermissions implements Allowed {
    READ(Role.OFFICER, Role.AUDITOR),
    KEEP(Role.OFFICER);

    private final Set<Role> roles;

    PartnerPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
