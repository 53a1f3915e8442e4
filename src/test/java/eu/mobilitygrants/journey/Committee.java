package eu.mobilitygrants.journey;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;

/** Office and committee behind the scenes of a journey that is about the applicants. */
final class Committee {

    private final ReviewService reviews;
    private final FundingCalls calls;
    private final Person officer;
    private final Person education;
    private final Person research;

    Committee(Stage stage) {
        reviews = stage.service(ReviewService.class);
        calls = stage.service(FundingCalls.class);
        officer = stage.person("Olga Officer", Role.OFFICER, Role.CHAIR);
        education = stage.assessor("Edda Education", "EDUCATION_OFFICE");
        research = stage.assessor("Bram Biomedical", "BIOMEDICAL_SCIENCES");
    }

    /** From the submission to a positive conclusion. */
    void findsConvincing(CallId call, Audience audience, ApplicationId id) {
        ReviewFixtures.conclude(
                reviews, calls.terms(call), audience, id, officer.id(), education.id(), research.id(), true);
    }
}
