package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk and the list of cases: the door itself decides, there is nothing finer. */
@Component
@Order(20)
class DeskPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("overview", DeskPermissions.READ_DESK, "GET /office"),
                new Permission("overview", DeskPermissions.LIST_CASES, "GET /office/cases"),
                new Permission(
                        "overview",
                        DeskPermissions.EXPORT,
                        "GET /office/cases.csv",
                        "GET /office/cases.xlsx",
                        "GET /office/exports",
                        "GET /office/exports/**"),
                new Permission("overview", DeskPermissions.PREPARE_EXPORT, "POST /office/exports"),
                new Permission("overview", DeskPermissions.READ_VIEWS, "GET /office/views", "GET /office/views/{id}"),
                new Permission("overview", DeskPermissions.KEEP_VIEWS, "POST /office/views", "POST /office/views/**"));
    }
}
