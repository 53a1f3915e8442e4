package eu.mobilitygrants.bulk;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may order something for many cases, and read the orders. The doors decide who, and each case decides the rest. */
enum BulkPermissions implements Allowed {
    ORDER(Role.OFFICER),
    READ_ORDERS(Role.OFFICER, Role.AUDITOR);

    private final Set<Role> roles;

    BulkPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
