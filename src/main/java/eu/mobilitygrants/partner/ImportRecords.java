package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells officers which imports of the register they started. */
@Component
@Order(6)
class ImportRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final PersonalFacts facts;

    ImportRecords(JdbcClient jdbc, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var imports = jdbc.sql("select issue, started_at from eche_import where started_by = ? order by started_at, id")
                .param(person.id().value())
                .query((row, number) -> started(row, locale))
                .list();
        return new Chapter("partner", facts.say(locale, "partner.myData.title"), imports);
    }

    private Item started(ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "partner.myData.import")
                .add("partner.myData.started", row.getObject("started_at", OffsetDateTime.class))
                .add("partner.myData.issue", row.getObject("issue", LocalDate.class))
                .told();
    }
}
