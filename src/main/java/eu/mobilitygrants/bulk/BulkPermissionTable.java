package eu.mobilitygrants.bulk;

import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders for many cases: the doors decide who, and each case decides the rest. */
@Component
@Order(25)
class BulkPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("bulk", BulkPermissions.ORDER, "POST /office/bulk", "POST /office/bulk/run"),
                new Permission("bulk", BulkPermissions.READ_ORDERS, "GET /office/bulk", "GET /office/bulk/{run}"));
    }
}
