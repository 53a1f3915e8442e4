package eu.mobilitygrants.trace;

import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The auditor's pages, as {@link TracePermissions} decides. */
@Component
@Order(60)
class TracePermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission("trace", TracePermissions.READ, "GET /office/audit", "GET /office/audit/trace"));
    }
}
