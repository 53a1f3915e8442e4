package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.UserId;
import java.util.List;

/**
 * What the committee has come to so far.
 *
 * @param counted assessments of members without a conflict of interest, as first given
 */
record Deliberation(Scale scale, List<Assessment> counted, Tally tally) {

    boolean givenBy(UserId member) {
        return counted.stream().anyMatch(assessment -> assessment.assessor().equals(member));
    }
}
