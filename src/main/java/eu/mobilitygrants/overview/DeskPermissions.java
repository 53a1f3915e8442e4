package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Role;
import java.util.Set;

/** Who may read and keep what at the desk and in the list of cases. Its doors decide, there is nothing finer. */
enum DeskPermissions implements Allowed {
    READ_DESK(Role.OFFICER, Role.AUDITOR),
    LIST_CASES(Role.OFFICER, Role.AUDITOR, Role.CHAIR),
    EXPORT(Role.OFFICER, Role.AUDITOR),
    PREPARE_EXPORT(Role.OFFICER),
    READ_VIEWS(Role.OFFICER, Role.AUDITOR),
    KEEP_VIEWS(Role.OFFICER),
    /** Whoever may read drafts of calls, in whose row of the table its door stands. */
    TRY_DRAFTS(Role.OFFICER, Role.AUDITOR);

    private final Set<Role> roles;

    DeskPermissions(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
