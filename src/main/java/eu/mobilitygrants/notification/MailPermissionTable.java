package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.PermissionTable;
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
                new Permission(
                        "notification",
                        MailPermissions.READ,
                        "GET /office/mail",
                        "GET /office/mail/{id}",
                        "GET /office/mail/coming",
                        "GET /office/texts",
                        "GET /office/texts/**"),
                new Permission("notification", MailPermissions.SEND_AGAIN, "POST /office/mail/{id}/again"),
                new Permission("notification", MailPermissions.EDIT_TEXTS, "POST /office/texts/**"));
    }
}
