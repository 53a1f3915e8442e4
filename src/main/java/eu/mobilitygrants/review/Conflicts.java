package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a conflict of interest in a case and is therefore kept out of it. The database's view {@code kept_out} decides it,
 * and nothing else does: here it is asked for one case, and lists of any room leave out by {@link #NONE} what it names.
 */
@Component
public class Conflicts {

    /** Why somebody keeps out of a case, the strongest reason first. */
    public enum Kind {
        SAME_PERSON,
        SUPERVISOR,
        /** Sits on the committee for the unit that a staff applicant works in. */
        SAME_UNIT,
        DECLARED
    }

    /** Holds for rows {@code c} with an {@code application_id} that the person of parameter {@code person} may know of. */
    public static final String NONE = """
            not exists (select 1 from kept_out k where k.application_id = c.application_id and k.person_id = :person)
            """;

    /** Begins a statement about very many cases: what {@code person} is kept out of is worked out once, and not case by case. */
    public static final String KEPT =
            "with kept as materialized (select k.application_id from kept_out k where k.person_id = :person) ";

    /** The same as {@link #NONE} in a statement that begins with {@link #KEPT}. */
    public static final String NOT_KEPT = "c.application_id not in (select kept.application_id from kept)";

    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What keeps this person out of this case; empty if nothing does. */
    public Optional<Kind> of(ApplicationId application, UserId person) {
        return jdbc
                .sql("select kind from kept_out where application_id = ? and person_id = ?")
                .params(application.value(), person.value())
                .query((row, number) -> Kind.valueOf(row.getString("kind")))
                .list()
                .stream()
                .min(Kind::compareTo);
    }

    /** Everyone who is kept out of this case. */
    public Set<UserId> keptOutOf(ApplicationId application) {
        return new HashSet<>(jdbc.sql("select person_id from kept_out where application_id = ?")
                .param(application.value())
                .query((row, number) -> new UserId(row.getObject("person_id", UUID.class)))
                .list());
    }

    /** Those of these cases that this person is kept out of, in one statement: what a page of another room leaves out. */
    public Set<ApplicationId> among(Collection<ApplicationId> applications, UserId person) {
        if (applications.isEmpty()) {
            return Set.of();
        }
        var ids = applications.stream().map(ApplicationId::value).distinct().toArray(UUID[]::new);
        return new HashSet<>(
                jdbc.sql("select application_id from kept_out where person_id = ? and application_id = any(?)")
                        .params(person.value(), ids)
                        .query((row, number) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                        .list());
    }
}
