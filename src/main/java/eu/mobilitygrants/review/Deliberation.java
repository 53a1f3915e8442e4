package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.UserId;
import java.util.List;
import java.util.Map;

/**
 * What the committee has come to so far.
 *
 * @param counted assessments of members without a conflict of interest, as first given
 * @param members everyone who gave an assessment
 */
record Deliberation(Scale scale, List<Assessment> counted, Map<UserId, Person> members, Tally tally) {

    boolean givenBy(UserId member) {
        return counted.stream().anyMatch(assessment -> assessment.assessor().equals(member));
    }
}
