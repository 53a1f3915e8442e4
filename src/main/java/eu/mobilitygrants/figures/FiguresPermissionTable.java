package eu.mobilitygrants.figures;

import eu.mobilitygrants.identity.PermissionTable;
import eu.mobilitygrants.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures and the yearly report, as {@link FiguresPermissions} decides. */
@Component
@Order(80)
class FiguresPermissionTable implements PermissionTable {

    private enum Action {
        READ
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(
                "figures",
                Action.READ,
                Set.of(Role.OFFICER, Role.AUDITOR),
                "GET /office/figures",
                "GET /office/figures/**"));
    }
}
