package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Allowed;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Says who may do what with a case under review: nowhere else is it said.
 *
 * <p>A role that is missing is refused (403). A case in which the person has a conflict of interest, or that is another
 * committee's, does not exist for that person (404).
 */
@Component
class ReviewPermissions {

    /** What can be done with a case. */
    enum Action implements Allowed {
        OPEN_AT_OFFICE(Role.OFFICER, Role.AUDITOR, Role.CHAIR),
        SCREEN(Role.OFFICER),
        OPEN_AT_COMMITTEE(Role.ASSESSOR, Role.CHAIR),
        DECLARE_CONFLICT(Role.ASSESSOR, Role.CHAIR),
        ASSESS(Role.ASSESSOR),
        CONCLUDE(Role.OFFICER, Role.CHAIR),
        READ_MEETINGS(Role.OFFICER, Role.CHAIR, Role.AUDITOR),
        RUN_MEETINGS(Role.OFFICER, Role.CHAIR),
        /** An assessor: of meetings they were at. */
        READ_MINUTES(Role.OFFICER, Role.CHAIR, Role.AUDITOR, Role.ASSESSOR),
        /** All of a committee at once, also those that the chair is kept out of: without seeing more than their numbers. */
        PUBLISH(Role.CHAIR),
        /** Records, ends and dismisses conflicts of interest of others. */
        JUDGE_CONFLICTS(Role.OFFICER, Role.CHAIR),
        READ_COMMITTEES(Role.OFFICER, Role.AUDITOR, Role.CHAIR),
        EDIT_COMMITTEES(Role.OFFICER),
        READ_PLAN(Role.OFFICER, Role.AUDITOR, Role.CHAIR),
        ASSIGN(Role.OFFICER);

        private final Set<Role> roles;

        Action(Role... roles) {
            this.roles = Set.of(roles);
        }

        @Override
        public Set<Role> roles() {
            return roles;
        }

        private boolean by(Person person, Role role) {
            return person.has(role) && roles.contains(role);
        }

        boolean isCommittees() {
            return this == OPEN_AT_COMMITTEE || this == DECLARE_CONFLICT || this == ASSESS;
        }
    }

    private final Conflicts conflicts;
    private final Committees committees;

    ReviewPermissions(Conflicts conflicts, Committees committees) {
        this.conflicts = conflicts;
        this.committees = committees;
    }

    /** @throws AccessDeniedException if the person's roles do not allow it anywhere */
    void require(Action action, Person person) {
        if (!action.allowedTo(person)) {
            throw new AccessDeniedException("%s needs another role".formatted(action));
        }
    }

    /**
     * @throws AccessDeniedException if the person's roles do not allow it
     * @throws NotFoundException if the person must not know this case
     */
    void require(Action action, Person person, ReviewCase file) {
        require(action, person);
        if (!mayKnow(action, person, file)) {
            throw new NotFoundException("Case", file.application());
        }
    }

    /** For what concerns no single case. */
    boolean allowedAnywhere(Action action, Person person) {
        return action.allowedTo(person);
    }

    boolean allows(Action action, Person person, ReviewCase file) {
        return action.allowedTo(person) && mayKnow(action, person, file);
    }

    /** Whether a page offers it to somebody who has the case open, and who therefore has no conflict of interest in it. */
    boolean offers(Action action, Person reader, ReviewCase file) {
        return action.allowedTo(reader) && isTheirs(action, reader, file) && !isTooLate(action, file);
    }

    /** Whoever learnt of a conclusion has nothing left to keep out of. */
    private static boolean isTooLate(Action action, ReviewCase file) {
        return action == Action.DECLARE_CONFLICT && file.phase() == ReviewPhase.CONCLUDED;
    }

    /** Whether this person may go on writing an assessment, even while the case is away from the committee. */
    boolean mayWrite(Person person, ReviewCase file) {
        return Action.ASSESS.allowedTo(person)
                && sits(person, file)
                && conflicts.of(file.application(), person.id()).isEmpty();
    }

    private boolean mayKnow(Action action, Person person, ReviewCase file) {
        return isTheirs(action, person, file)
                && conflicts.of(file.application(), person.id()).isEmpty();
    }

    private boolean isTheirs(Action action, Person person, ReviewCase file) {
        return (!action.isCommittees() || file.withCommittee())
                && (isTheirs(action, person, file.call(), file.audience())
                        || (action.by(person, Role.ASSESSOR) && sits(person, file)));
    }

    /** Of a whole committee: the office's people see all of them, a chair those that they chair. */
    private boolean isTheirs(Action action, Person person, CallId call, Audience audience) {
        return action.by(person, Role.OFFICER)
                || action.by(person, Role.AUDITOR)
                || (action.by(person, Role.CHAIR) && committees.chairs(person, call, audience, committees.today()));
    }

    /** Whose cases of a call this person may open at the office, but for conflicts of interest. */
    Set<Audience> openAtOffice(Person person, CallId call) {
        return Stream.of(Audience.values())
                .filter(audience -> isTheirs(Action.OPEN_AT_OFFICE, person, call, audience))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person assesses this case: as a member of its committee, or as a substitute who is needed in it. */
    boolean sits(Person person, ReviewCase file) {
        return committees.unitFor(person, file).isPresent();
    }
}
