package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.AboutCase;
import eu.mobilitygrants.application.ApplicationId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A page of a mail is about the case that the mail is about. */
@Component
class CaseOfMail implements AboutCase {

    private final JdbcClient jdbc;

    CaseOfMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApplicationId> of(String pattern, Map<String, String> variables) {
        var id = variables.get("id");
        if (id == null || !pattern.startsWith("/office/mail/")) {
            return Optional.empty();
        }
        return jdbc.sql("select application_id from outbound_mail where id = ?::uuid")
                .param(id)
                .query((row, number) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                .optional();
    }
}
