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
        LIST_CASES,
        EXPORT,
        PREPARE_EXPORT,
        READ_VIEWS,
        KEEP_VIEWS
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("overview", Action.READ_DESK, Set.of(Role.OFFICER, Role.AUDITOR), "GET /office"),
                new Permission(
                        "overview",
                        Action.LIST_CASES,
                        Set.of(Role.OFFICER, Role.AUDITOR, Role.CHAIR),
                        "GET /office/cases"),
                new Permission(
                        "overview",
                        Action.EXPORT,
                        Set.of(Role.OFFICER, Role.AUDITOR),
                        "GET /office/cases.csv",
                        "GET /office/cases.xlsx",
                        "GET /office/exports",
                        "GET /office/exports/**"),
                new Permission("overview", Action.PREPARE_EXPORT, Set.of(Role.OFFICER), "POST /office/exports"),
                new Permission(
                        "overview",
                        Action.READ_VIEWS,
                        Set.of(Role.OFFICER, Role.AUDITOR),
                        "GET /office/views",
                        "GET /office/views/{id}"),
                new Permission(
                        "overview",
                        Action.KEEP_VIEWS,
                        Set.of(Role.OFFICER),
                        "POST /office/views",
                        "POST /office/views/**"));
    }
}
