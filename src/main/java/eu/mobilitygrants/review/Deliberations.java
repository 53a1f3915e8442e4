package eu.mobilitygrants.review;

import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import org.springframework.stereotype.Component;

/** Puts a case's assessments together, without those of members who have a conflict of interest. */
@Component
class Deliberations {

    private final Assessments assessments;
    private final Conflicts conflicts;
    private final People people;
    private final FundingCalls calls;
    private final ReviewPermissions permissions;

    Deliberations(
            Assessments assessments,
            Conflicts conflicts,
            People people,
            FundingCalls calls,
            ReviewPermissions permissions) {
        this.assessments = assessments;
        this.conflicts = conflicts;
        this.people = people;
        this.calls = calls;
        this.permissions = permissions;
    }

    Deliberation on(ReviewCase file) {
        var given = assessments.of(file.application(), file.receiptNumber());
        var members = people.persons(given.stream().map(Assessment::assessor).toList());
        var keptOut = conflicts.keptOutOf(file.application());
        var counted = given.stream()
                .filter(assessment -> {
                    var member = members.get(assessment.assessor());
                    return member != null && !keptOut.contains(assessment.assessor());
                })
                .toList();
        var scale = Scale.of(calls.terms(file.call(), file.callVersion()), file);
        return new Deliberation(scale, counted, members, Tally.of(scale, counted));
    }

    /** Whether this person still owes an assessment of their own, and so must not see what others gave. */
    boolean mustScoreFirst(ReviewCase file, Person person, Deliberation deliberation) {
        return file.phase() != ReviewPhase.CONCLUDED
                && permissions.offers(ReviewPermissions.Action.ASSESS, person, file)
                && !deliberation.givenBy(person.id());
    }
}
