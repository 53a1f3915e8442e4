package eu.mobilitygrants.bulk;

import eu.mobilitygrants.identity.PermissionTable;
import eu.mobilitygrants.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders for many cases: the doors decide who, and each case decides the rest. */
@Component
@Order(25)
class BulkPermissionTable implements PermissionTable {

    private enum Action {
        ORDER,
        READ_ORDERS
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        "bulk", Action.ORDER, Set.of(Role.OFFICER), "POST /office/bulk", "POST /office/bulk/run"),
                new Permission(
                        "bulk",
                        Action.READ_ORDERS,
                        Set.of(Role.OFFICER, Role.AUDITOR),
                        "GET /office/bulk",
                        "GET /office/bulk/{run}"));
    }
}
