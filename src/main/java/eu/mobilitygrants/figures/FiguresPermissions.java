package eu.mobilitygrants.figures;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may read the figures and take the yearly report home: the office and the auditor. Nobody can change one. */
enum FiguresPermissions implements Allowed {
    READ(Role.OFFICER, Role.AUDITOR);

    private final Set<Role> roles;

    FiguresPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
