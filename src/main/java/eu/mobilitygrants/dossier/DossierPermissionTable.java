package eu.mobilitygrants.dossier;

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
                new Permission("dossier", DossierPermissions.TAKE_CASE, "GET /office/cases/{id}/dossier.zip"),
                new Permission("dossier", DossierPermissions.TAKE_CALL, "GET /office/calls/{call}/dossier.zip"));
    }
}
