package eu.mobilitygrants.application;

import eu.mobilitygrants.application.WaiverPermissions.Action;
import eu.mobilitygrants.identity.PermissionTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What applicants do with their own applications, and nobody else whatever their roles ({@link ApplicationPermissions}). */
@Component
@Order(10)
class ApplicationPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                row("READ_OWN", "GET /applications/**"),
                row("WRITE", "POST /applications/{id}/draft/**", ApplicationStatus.DRAFT),
                row("SUBMIT", "POST /applications/{id}/submit", ApplicationStatus.DRAFT),
                row(
                        "WITHDRAW",
                        "POST /applications/{id}/withdraw",
                        ApplicationStatus.DRAFT,
                        ApplicationStatus.SUBMITTED),
                new Permission(
                        "application", Action.READ_WAIVERS, "GET /office/exceptions", "GET /office/exceptions/**"),
                new Permission(
                        "application",
                        Action.GRANT_WAIVERS,
                        "GET /office/exceptions/new",
                        "POST /office/exceptions",
                        "POST /office/exceptions/**"));
    }

    private static Permission row(String action, String door, ApplicationStatus... states) {
        var keys = List.of(states).stream()
                .map(state -> "application.permission.state." + state)
                .toList();
        return new Permission("application", action, Set.of(), keys, List.of(door));
    }
}
