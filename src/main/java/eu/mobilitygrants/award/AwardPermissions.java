package eu.mobilitygrants.award;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may do what with pools and ledger. An offer is answered by its applicant alone, whatever their roles. */
enum AwardPermissions implements Allowed {
    READ_POOLS(Role.OFFICER, Role.AUDITOR),
    READ_HISTORY(Role.OFFICER, Role.AUDITOR),
    /** Saves nothing, and so is reading. */
    IMAGINE(Role.OFFICER, Role.AUDITOR),
    CHANGE_POOLS(Role.OFFICER),
    READ_LEDGER(Role.OFFICER, Role.AUDITOR),
    VERIFY_LEDGER(Role.OFFICER, Role.AUDITOR);

    private final Set<Role> roles;

    AwardPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
