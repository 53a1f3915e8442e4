package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * What assessments of one case are measured by.
 *
 * @param maximumScore of a criterion; the lowest is 0
 * @param passPercent of the weighted maximum, on the mean of the assessments; equal passes
 * @param quorum how many assessments, each from a different unit
 * @param quorumUnit the unit that must be among them; empty where the applicant works in it, because then all its members
 *     have a conflict and the case could never be concluded
 */
record Scale(List<Criterion> criteria, int maximumScore, int passPercent, int quorum, Optional<String> quorumUnit) {

    Scale {
        criteria = List.copyOf(criteria);
    }

    static Scale of(CallTerms terms, ReviewCase file) {
        return of(terms, file.audience(), file.applicantUnit());
    }

    static Scale of(CallTerms terms, Audience audience, Optional<String> applicantUnit) {
        var required = Optional.of(terms.quorumUnit()).filter(unit -> !applicantUnit.equals(Optional.of(unit)));
        return new Scale(terms.criteria(audience), terms.maximumScore(), terms.passPercent(), terms.quorum(), required);
    }

    /** Weighted points of a perfect assessment. */
    long maximumPoints() {
        return (long) maximumScore
                * criteria.stream().mapToInt(Criterion::weight).sum();
    }

    /** Weighted points of one assessment. */
    long points(Assessment assessment) {
        return criteria.stream()
                .mapToLong(criterion -> (long) criterion.weight() * assessment.points(criterion.code()))
                .sum();
    }
}
