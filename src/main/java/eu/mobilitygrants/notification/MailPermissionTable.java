package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.PermissionTable;
import eu.mobilitygrants.notification.MailPermissions.Action;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mails, as {@link MailPermissions} decides. */
@Component
@Order(50)
class MailPermissionTable implements PermissionTable {

    @Override
    public List<Permission> permissions() {
        return List.of(
                row(
                        Action.READ,
                        "GET /office/mail",
                        "GET /office/mail/{id}",
                        "GET /office/mail/coming",
                        "GET /office/texts",
                        "GET /office/texts/**"),
                row(Action.SEND_AGAIN, "POST /office/mail/{id}/again"),
                row(Action.EDIT_TEXTS, "POST /office/texts/**"));
    }

    private static Permission row(Action action, String... doors) {
        return new Permission("notification", action, action.roles(), doors);
    }
}
