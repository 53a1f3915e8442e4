package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ConflictPage.Hint;
import eu.mobilitygrants.review.ConflictPage.Line;
import eu.mobilitygrants.review.ConflictPage.Past;
import eu.mobilitygrants.review.FoundConflicts.Dismissed;
import eu.mobilitygrants.review.FoundConflicts.Found;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together who is kept out of a case and why, who perhaps should be, and who no longer is. */
@Component
class ConflictPages {

    private final FoundConflicts found;
    private final DeclaredConflicts declared;
    private final People people;
    private final ReviewPermissions permissions;

    ConflictPages(FoundConflicts found, DeclaredConflicts declared, People people, ReviewPermissions permissions) {
        this.found = found;
        this.declared = declared;
        this.people = people;
        this.permissions = permissions;
    }

    ConflictPage of(Read read) {
        var file = read.file();
        var keptOut = found.keptOut(file.application());
        var hints = found.hints(file.application());
        var dismissed = found.dismissed(file);
        var said = declared.of(file.application());
        var persons = people.persons(Stream.of(
                        keptOut.stream().map(Found::person),
                        hints.stream().map(Found::person),
                        dismissed.stream().flatMap(one -> Stream.of(one.person(), one.by())),
                        said.stream().flatMap(one -> Stream.of(one.person(), one.recordedBy(), one.endedBy())))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .toList());
        var mayJudge = file.phase() != ReviewPhase.CONCLUDED
                && permissions.offers(Action.JUDGE_CONFLICTS, read.reader(), file);
        return new ConflictPage(
                inForce(keptOut, said, persons),
                hints.stream()
                        .map(hint -> new Hint(
                                named(persons, hint.person()),
                                hint.sameUnit(),
                                hint.person().equals(read.reader().id())))
                        .toList(),
                past(dismissed, said, persons),
                mayJudge,
                mayJudge ? others(read.reader(), keptOut) : List.of());
    }

    private static List<Line> inForce(List<Found> keptOut, List<DeclaredConflict> said, Map<UserId, Person> persons) {
        var found = keptOut.stream()
                .filter(one -> !one.kind().equals(Conflicts.Kind.DECLARED.name()))
                .map(one -> new Line(
                        named(persons, one.person()),
                        "review.keptOut." + one.kind(),
                        "",
                        null,
                        null,
                        dismissible(one.kind()),
                        null));
        var declared = said.stream()
                .filter(DeclaredConflict::inForce)
                .map(one -> new Line(
                        named(persons, one.person()),
                        "review.conflictKind." + one.kind(),
                        one.reason(),
                        one.declaredAt(),
                        one.lastDay(),
                        null,
                        one.isOwn() ? null : one.id()));
        return Stream.concat(found, declared).toList();
    }

    private static FoundConflicts.@Nullable Kind dismissible(String kind) {
        return Arrays.stream(FoundConflicts.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static List<Past> past(
            List<Dismissed> dismissed, List<DeclaredConflict> said, Map<UserId, Person> persons) {
        var judged = dismissed.stream()
                .map(one -> new Past(
                        named(persons, one.person()),
                        "review.keptOut." + one.kind(),
                        "review.conflictEnd.dismissed",
                        one.reason(),
                        named(persons, one.by()).name(),
                        one.at()));
        var over = said.stream().filter(one -> !one.inForce()).map(one -> past(one, persons));
        return Stream.concat(judged, over)
                .sorted(Comparator.comparing(Past::at).reversed())
                .toList();
    }

    private static Past past(DeclaredConflict one, Map<UserId, Person> persons) {
        var by = one.endedBy();
        var how = by == null ? "over" : by.equals(one.person()) ? "withdrawn" : "ended";
        return new Past(
                named(persons, one.person()),
                "review.conflictKind." + one.kind(),
                "review.conflictEnd." + how,
                by == null ? "" : one.endReason(),
                by == null ? "" : named(persons, by).name(),
                Objects.requireNonNull(one.endedAt()));
    }

    /** Everyone who could be kept out and is not, the reader excepted. */
    private List<CasePage.Option> others(Person reader, List<Found> keptOut) {
        var out = keptOut.stream().map(Found::person).toList();
        return Stream.of(Role.ASSESSOR, Role.CHAIR, Role.OFFICER)
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .filter(person -> !person.id().equals(reader.id()) && !out.contains(person.id()))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::email))
                .map(person -> new CasePage.Option(
                        person.id().value().toString(), "%s (%s)".formatted(person.name(), person.email())))
                .toList();
    }

    private static Person named(Map<UserId, Person> persons, UserId id) {
        return Objects.requireNonNull(persons.get(id));
    }
}
