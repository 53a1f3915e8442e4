package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names behind receipt numbers, as far as a reader may know them: a case that somebody is kept out of keeps its number in
 * the pictures, since the queue is not to be understood without, and shows neither name nor way to it.
 */
@Component
class ApplicantNames {

    private final JdbcClient jdbc;
    private final ApplicationService applications;

    ApplicantNames(JdbcClient jdbc, ApplicationService applications) {
        this.jdbc = jdbc;
        this.applications = applications;
    }

    /** Absent are those of cases that the reader is kept out of. */
    Map<ApplicationId, String> of(Collection<ApplicationId> asked, UserId reader) {
        var ids = new HashSet<>(asked);
        ids.removeAll(hiddenFrom(reader, ids));
        if (ids.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<ApplicationId, String>();
        applications.submissions(ids).forEach((id, submitted) -> names.put(id, submitted.applicantName()));
        return names;
    }

    /** Those among these cases that the reader is kept out of. */
    Set<ApplicationId> hiddenFrom(UserId reader, Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select distinct application_id from kept_out
                         where person_id = :person and application_id = any(:ids)
                        """)
                .param("person", reader.value())
                .param("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query((row, number) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                .list());
    }
}
