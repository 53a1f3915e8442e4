package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks members of the committee to assess a case. One method, one use case; each begins by locking the application. */
@Service
@Transactional
public class Assignments {

    private final CaseFiles files;
    private final AssignmentRows rows;
    private final Conflicts conflicts;
    private final ReviewPermissions permissions;
    private final People people;
    private final CaseHistory history;

    Assignments(
            CaseFiles files,
            AssignmentRows rows,
            Conflicts conflicts,
            ReviewPermissions permissions,
            People people,
            CaseHistory history) {
        this.files = files;
        this.rows = rows;
        this.conflicts = conflicts;
        this.permissions = permissions;
        this.people = people;
        this.history = history;
    }

    /**
     * Asks these members too, besides those who were asked before.
     *
     * @return how many were not asked yet
     * @throws eu.mobilitygrants.shared.ConflictException if the case is not with the committee, or one of them may not
     *     assess it
     */
    public int assign(ApplicationId id, UserId officer, Collection<UserId> members) {
        var opened = open(id, officer);
        var asked = asked(opened);
        var added =
                members.stream().distinct().filter(one -> !asked.contains(one)).toList();
        add(opened, added);
        return added.size();
    }

    /**
     * Asks exactly these members, whoever was asked before.
     *
     * @param seen whom the page said to be asked: if that is no longer so, somebody else was faster
     */
    public void reassign(ApplicationId id, UserId officer, Set<UserId> seen, Set<UserId> members) {
        var opened = open(id, officer);
        var asked = asked(opened);
        if (!asked.equals(seen)) {
            throw opened.file().refused("review.conflict.assignedMeanwhile");
        }
        add(opened, members.stream().filter(one -> !asked.contains(one)).toList());
        var dropped = asked.stream().filter(one -> !members.contains(one)).toList();
        dropped.forEach(one -> rows.end(opened.file(), one, opened.at()));
        record(opened, "review.history.UNASSIGNED", dropped);
    }

    private Opened open(ApplicationId id, UserId officer) {
        var opened = files.open(id, officer, Action.ASSIGN);
        opened.file().require(ReviewStep.ASSIGN);
        return opened;
    }

    private Set<UserId> asked(Opened opened) {
        var id = opened.file().application();
        return rows.assigned(List.of(id)).getOrDefault(id, Set.of());
    }

    private void add(Opened opened, List<UserId> members) {
        var persons = people.persons(members);
        var keptOut = conflicts.keptOutOf(opened.file().application());
        for (var member : members) {
            var person = persons.get(member);
            if (person == null || keptOut.contains(member) || !permissions.sits(person, opened.file())) {
                throw opened.file().refused("review.conflict.mayNotAssess");
            }
            rows.assign(opened.file(), member, opened.by().id(), opened.at());
        }
        record(opened, "review.history.ASSIGNED", members);
    }

    private void record(Opened opened, String kind, List<UserId> members) {
        if (!members.isEmpty()) {
            var names = people.persons(members).values().stream()
                    .map(Person::name)
                    .filter(Objects::nonNull)
                    .sorted()
                    .collect(Collectors.joining(", "));
            history.record(opened.file().application(), opened.by().id(), kind, names, false);
        }
    }
}
