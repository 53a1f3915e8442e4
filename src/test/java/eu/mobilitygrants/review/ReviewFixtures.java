package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps of a review for tests, each by the real service. */
public final class ReviewFixtures {

    private ReviewFixtures() {}

    /** What a form about this case sends back if its page is opened now. @param address with the application's id in it */
    public static long seen(JdbcClient jdbc, String address) {
        return jdbc.sql(
                        "select coalesce(max(id), 0) as seen from case_history where :address like '%' || application_id || '%'")
                .param("address", address)
                .query((row, number) -> row.getLong("seen"))
                .single();
    }

    /** Publishes whatever is pending. */
    public static void publish(ReviewService reviews, CallTerms terms, Audience audience, UserId chair) {
        reviews.publish(terms.id(), audience, chair, reviews.toPublish(terms.id(), audience));
    }

    /** The same score for every criterion. */
    public static void assess(
            ReviewService reviews, CallTerms terms, Audience audience, ApplicationId id, UserId assessor, int points) {
        var scores = new HashMap<String, Integer>();
        var comments = new HashMap<String, String>();
        terms.criteria(audience).forEach(criterion -> {
            scores.put(criterion.code(), points);
            comments.put(criterion.code(), "Says enough.");
        });
        reviews.assess(id, assessor, Map.copyOf(scores), Map.copyOf(comments));
    }

    /**
     * From a screened case without referrals or priority to a published conclusion; two assessors of two units, one of them
     * the Education Office.
     *
     * @param officer who is also the chair: publishes whatever is pending
     */
    public static void conclude(
            ReviewService reviews,
            CallTerms terms,
            Audience audience,
            ApplicationId id,
            UserId officer,
            UserId educationOffice,
            UserId otherUnit,
            boolean positive) {
        pending(reviews, terms, audience, id, officer, educationOffice, otherUnit, positive);
        publish(reviews, terms, audience, officer);
    }

    /** As above, and the chair has not published it yet. */
    public static void pending(
            ReviewService reviews,
            CallTerms terms,
            Audience audience,
            ApplicationId id,
            UserId officer,
            UserId educationOffice,
            UserId otherUnit,
            boolean positive) {
        reviews.passOn(id, officer);
        assess(reviews, terms, audience, id, educationOffice, positive ? 5 : 1);
        assess(reviews, terms, audience, id, otherUnit, positive ? 4 : 1);
        reviews.conclude(id, officer, positive, "As the committee found.", "");
    }
}
