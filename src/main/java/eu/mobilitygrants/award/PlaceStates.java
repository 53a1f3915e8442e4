package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What became of the places of a whole page of applications, in one statement. */
@Service
public class PlaceStates {

    private final JdbcClient jdbc;

    PlaceStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest place of each; of several queues the one that is still live. An application without one is absent. */
    public Map<ApplicationId, PlaceState> of(Collection<ApplicationId> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct on (application_id) application_id, state
                          from queue_place
                         where application_id = any(?)
                         order by application_id, receipt_number desc, state = 'MOVED', pool_code
                        """)
                .param(applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        PlaceState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
