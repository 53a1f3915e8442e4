package eu.mobilitygrants.overview;

import eu.mobilitygrants.identity.PermissionTable;
import eu.mobilitygrants.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk and the list of cases: the door itself decides, there is nothing finer. */
@Component
@Order(20)
class DeskPermissionTable implements PermissionTable {

    private enum Action {
        READ_DESK,
        LIST_CASES
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("overview", Action.READ_DESK, Set.of(Role.OFFICER, Role.AUDITOR), "GET /office"),
                new Permission(
                        "overview",
                        Action.LIST_CASES,
                        Set.of(Role.OFFICER, Role.AUDITOR, Role.CHAIR),
                        "GET /office/cases"));
    }
}
