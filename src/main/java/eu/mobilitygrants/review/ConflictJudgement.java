package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What office and chair decide about conflicts of interest of others, and what people take back of their own. */
@Service
@Transactional
class ConflictJudgement {

    private final CaseFiles files;
    private final DeclaredConflicts declared;
    private final FoundConflicts found;
    private final CaseHistory history;
    private final People people;
    private final ApplicationService applications;
    private final ReviewCases cases;

    ConflictJudgement(
            CaseFiles files,
            DeclaredConflicts declared,
            FoundConflicts found,
            CaseHistory history,
            People people,
            ApplicationService applications,
            ReviewCases cases) {
        this.files = files;
        this.declared = declared;
        this.found = found;
        this.history = history;
        this.people = people;
        this.applications = applications;
        this.cases = cases;
    }

    /** Keeps somebody else out: what a hint turned out to be, or what the office came to know. */
    void record(ApplicationId id, UserId by, UserId person, DeclaredKind kind, String reason) {
        var opened = openOf(id, by, person);
        var conflict = new DeclaredConflict(
                UUID.randomUUID(), id, person, kind, reason, null, opened.at(), by, null, null, "");
        if (!declared.declare(conflict)) {
            throw opened.file().refused("review.conflict.declaredAlready");
        }
        history.record(id, by, "review.history.CONFLICT_RECORDED", of(person, reason), false);
    }

    /** Judges that what the portal found is no conflict in this case. */
    void dismiss(ApplicationId id, UserId by, UserId person, FoundConflicts.Kind kind, String reason) {
        var opened = openOf(id, by, person);
        if (!found.stands(id, person, kind)) {
            throw opened.file().refused("review.conflict.notFoundAnyMore");
        }
        found.dismiss(opened.file(), new FoundConflicts.Dismissed(person, kind, reason, by, opened.at()));
        history.record(id, by, "review.history.CONFLICT_DISMISSED", of(person, reason), false);
    }

    /** Ends what the office recorded of somebody. */
    void end(ApplicationId id, UserId by, UUID conflict, String reason) {
        var opened = files.open(id, by, Action.JUDGE_CONFLICTS);
        var one = declared.find(conflict)
                .filter(that -> that.application().equals(id) && !that.isOwn())
                .filter(that -> !that.person().equals(by))
                .orElseThrow(() -> new NotFoundException("Conflict", conflict));
        requireNotConcluded(opened.file());
        if (!declared.end(conflict, by, reason, opened.at())) {
            throw opened.file().refused("review.conflict.endedAlready");
        }
        history.record(id, by, "review.history.CONFLICT_ENDED", of(one.person(), reason), false);
    }

    /** Takes back an own declaration. The case is not shown on the way: whoever declared knows only that it exists. */
    void withdraw(UUID conflict, UserId person, String reason) {
        var one = declared.find(conflict)
                .filter(that -> that.person().equals(person) && that.isOwn())
                .orElseThrow(() -> new NotFoundException("Conflict", conflict));
        var id = one.application();
        applications.lock(id);
        var file = cases.locked(id.value()).orElseThrow(() -> new NotFoundException("Case", id));
        requireNotConcluded(file);
        if (!declared.end(conflict, person, reason, files.now())) {
            throw file.refused("review.conflict.endedAlready");
        }
        history.record(id, person, "review.history.CONFLICT_WITHDRAWN", reason, false);
    }

    private Opened openOf(ApplicationId id, UserId by, UserId person) {
        var opened = files.open(id, by, Action.JUDGE_CONFLICTS);
        if (by.equals(person)) {
            throw new AccessDeniedException("Nobody judges their own conflict of interest");
        }
        requireNotConcluded(opened.file());
        return opened;
    }

    private static void requireNotConcluded(ReviewCase file) {
        if (file.phase() == ReviewPhase.CONCLUDED) {
            throw new ConflictException(
                    "review.conflict.concludedConflict", "Case %s is concluded".formatted(file.application()));
        }
    }

    private String of(UserId person, String reason) {
        return people.person(person).name() + ": " + reason;
    }
}
