package eu.mobilitygrants.figures;

import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Figures and the yearly report, as {@link FiguresPermissions} decides. */
@Component
@Order(80)
class FiguresPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("figures", FiguresPermissions.READ, "GET /office/figures", "GET /office/figures/**"));
    }
}
