package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who has a conflict of interest in a case: the one place that does. Lists are filtered by {@link #NONE}, which
 * says the same in SQL, and a test holds the two together.
 */
@Component
class Conflicts {

    /** Why somebody keeps out of a case. */
    enum Kind {
        SAME_PERSON,
        SUPERVISOR,
        /** Sits on the committee for the unit that a staff applicant works in. */
        SAME_UNIT,
        DECLARED
    }

    /**
     * Holds for rows {@code c} of review_case in which a committee member has no conflict. Parameters {@code person},
     * {@code email} and {@code unit}, the last one empty for none.
     */
    static final String NONE = """
            c.applicant_id <> :person
            and c.supervisor_email is distinct from :email
            and (c.audience <> 'STAFF' or :unit is null or c.applicant_unit is distinct from :unit)
            and not exists (select 1 from conflict_of_interest x
                             where x.application_id = c.application_id and x.person_id = :person)
            """;

    private final DeclaredConflicts declared;

    Conflicts(DeclaredConflicts declared) {
        this.declared = declared;
    }

    /** What keeps this person out of this case; empty if nothing does. */
    Optional<Kind> of(ReviewCase file, Person person) {
        return found(file, person)
                .or(() -> declared.by(file.application()).contains(person.id())
                        ? Optional.of(Kind.DECLARED)
                        : Optional.empty());
    }

    /** What the portal finds, or was declared by one of these. */
    static boolean none(ReviewCase file, Person person, Set<UserId> declared) {
        return found(file, person).isEmpty() && !declared.contains(person.id());
    }

    /** An officer of the applicant's unit still does the office's work; only the committee must be free of it. */
    private static Optional<Kind> found(ReviewCase file, Person person) {
        if (file.applicant().equals(person.id())) {
            return Optional.of(Kind.SAME_PERSON);
        }
        if (file.supervisorEmail().filter(person.email()::equals).isPresent()) {
            return Optional.of(Kind.SUPERVISOR);
        }
        if (file.audience() == Audience.STAFF && worksWith(file, person)) {
            return Optional.of(Kind.SAME_UNIT);
        }
        return Optional.empty();
    }

    /** The unit for which this person sits on a committee; null for none. */
    static @Nullable String committeeUnit(Person person) {
        return person.has(Role.ASSESSOR) || person.has(Role.CHAIR) ? person.unit() : null;
    }

    private static boolean worksWith(ReviewCase file, Person person) {
        var unit = committeeUnit(person);
        return unit != null && file.applicantUnit().filter(unit::equals).isPresent();
    }
}
