package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.MobilityFacts;
import java.util.List;

/** The pools an application queues in, and whether its facts put it into their priority groups. */
final class PoolClaims {

    private PoolClaims() {}

    static List<PoolClaim> of(CallTerms terms, MobilityFacts facts, ApplicationContent content) {
        return terms.poolsFor(facts).stream()
                .map(pool -> new PoolClaim(pool.id().code(), claimsPriority(pool, content)))
                .toList();
    }

    private static boolean claimsPriority(GrantPool pool, ApplicationContent content) {
        var applicant = content.applicant();
        return switch (pool.priority()) {
            case null -> false;
            case PHD_OR_POSTDOC_STAFF -> Boolean.TRUE.equals(applicant.phdOrPostdoc());
            case SELF_FUNDED_MSC ->
                applicant.category() == ApplicantCategory.MSC_STUDENT && Boolean.TRUE.equals(applicant.selfFunded());
        };
    }
}
