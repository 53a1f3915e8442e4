package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import eu.mobilitygrants.institution.Institution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the rows that one statement finds of a case, each as an item of its dossier. */
@Component
class ToldRows {

    /** One row in words. */
    interface Row {
        Item told(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;
    private final Institution institution;

    ToldRows(JdbcClient jdbc, Institution institution) {
        this.jdbc = jdbc;
        this.institution = institution;
    }

    /** @param query asks by {@code :application}, and by {@code :zone} where it must know which day an instant is */
    List<Item> of(String query, ApplicationId application, Row words) {
        return jdbc.sql(query)
                .param("application", application.value())
                .param("zone", institution.zone().getId())
                .query((row, number) -> words.told(row))
                .list();
    }
}
