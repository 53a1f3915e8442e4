package eu.mobilitygrants.identity;

import eu.mobilitygrants.identity.PeoplePermissions.Action;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People and their roles, as {@link PeoplePermissions} decides. */
@Component
@Order(80)
class PeoplePermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("identity", Action.ADMINISTER, "GET /admin/people/**", "POST /admin/people/**"),
                new Permission("identity", Action.READ_PERMISSIONS, "GET /admin/permissions"),
                new Permission("identity", Action.READ_ROLES, "GET /office/audit/people"));
    }
}
