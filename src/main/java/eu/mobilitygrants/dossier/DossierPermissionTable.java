package eu.mobilitygrants.dossier;

import eu.mobilitygrants.dossier.DossierPermissions.Action;
import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Dossiers, as {@link DossierPermissions} decides. */
@Component
@Order(65)
class DossierPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                row(Action.TAKE_CASE, "GET /office/cases/{id}/dossier.zip"),
                row(Action.TAKE_CALL, "GET /office/calls/{call}/dossier.zip"));
    }

    private static Permission row(Action action, String... doors) {
        return new Permission("dossier", action, action.roles(), doors);
    }
}
