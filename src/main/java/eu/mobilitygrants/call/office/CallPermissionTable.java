package eu.mobilitygrants.call.office;

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
                new Permission("call", CallPermissions.READ_DRAFTS, "GET /office/calls", "GET /office/calls/**"),
                new Permission(
                        "call",
                        CallPermissions.EDIT_DRAFTS,
                        "GET /office/calls/new",
                        "POST /office/calls/**",
                        "GET /office/calls/{call}/edit/{part}"),
                new Permission(
                        "call",
                        CallPermissions.PUBLISH,
                        "GET /office/calls/{call}/publish",
                        "POST /office/calls/{call}/publish"));
    }
}
