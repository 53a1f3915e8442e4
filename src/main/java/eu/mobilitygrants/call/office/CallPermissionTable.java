package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.office.CallPermissions.Action;
import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls in preparation and their versions, as {@link CallPermissions} decides. */
@Component
@Order(60)
class CallPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                row(Action.READ_DRAFTS, "GET /office/calls", "GET /office/calls/**"),
                row(
                        Action.EDIT_DRAFTS,
                        "GET /office/calls/new",
                        "POST /office/calls/**",
                        "GET /office/calls/{call}/edit/{part}"),
                row(Action.PUBLISH, "GET /office/calls/{call}/publish", "POST /office/calls/{call}/publish"));
    }

    private static Permission row(Action action, String... doors) {
        return new Permission("call", action, action.roles(), doors);
    }
}
