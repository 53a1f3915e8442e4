package eu.mobilitygrants.identity;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of who gave or took what.
 *
 * @param by name of the admin; null for the portal at its first start
 */
record RoleChange(
        ZonedDateTime at,
        @Nullable String by,
        List<Role> rolesBefore,
        List<Role> rolesAfter,
        @Nullable String unitBefore,
        @Nullable String unitAfter,
        boolean disabledBefore,
        boolean disabledAfter) {

    public boolean ofRoles() {
        return !rolesBefore.equals(rolesAfter);
    }

    public boolean ofUnit() {
        return unitBefore == null ? unitAfter != null : !unitBefore.equals(unitAfter);
    }

    public boolean ofAccess() {
        return disabledBefore != disabledAfter;
    }
}
