package eu.mobilitygrants.trace;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may read who looked at what. */
enum TracePermissions implements Allowed {
    /** Officers and members are watched by it, and do not read it. */
    READ(Role.AUDITOR);

    private final Set<Role> roles;

    TracePermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
