package eu.mobilitygrants.demo;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.NotSubmittableException;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.ReviewService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Walks the invented cases through the real services, so that they are what real ones would be. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String COMMENT = "An invented comment on this criterion.";

    private final ApplicationService applications;
    private final ReviewService reviews;

    DemoDesk(ApplicationService applications, ReviewService reviews) {
        this.applications = applications;
        this.reviews = reviews;
    }

    ApplicationId drafts(Person applicant, CallTerms terms, ApplicationContent content) {
        return applications.draft(terms.id(), applicant.id(), content);
    }

    ApplicationId submits(Person applicant, CallTerms terms, ApplicationContent content) {
        var id = drafts(applicant, terms, content);
        for (var document : terms.documents()) {
            attach(id, applicant, document);
        }
        submit(id, applicant);
        return id;
    }

    private void attach(ApplicationId id, Person applicant, String document) {
        var title = document.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        try {
            applications.attach(
                    id,
                    applicant.id(),
                    document,
                    title + ".pdf",
                    DemoPaper.titled(title, "An invented paper of " + applicant.name() + "."));
        } catch (UnacceptableFileException refused) {
            throw new IllegalStateException("The demonstration's own paper was refused", refused);
        }
    }

    private void submit(ApplicationId id, Person applicant) {
        try {
            applications.submit(id, applicant.id());
        } catch (NotSubmittableException refused) {
            throw new IllegalStateException("A case of the demonstration cannot be submitted", refused);
        }
    }

    void passesOn(Person officer, ApplicationId id, boolean claimsPriority) {
        if (claimsPriority) {
            reviews.settlePriority(id, officer.id(), true, "The papers show it.");
        }
        reviews.passOn(id, officer.id());
    }

    void assess(ApplicationId id, CallTerms terms, Audience audience, int score, Person... assessors) {
        for (var assessor : assessors) {
            reviews.assess(
                    id, assessor.id(), each(terms.criteria(audience), score), each(terms.criteria(audience), COMMENT));
        }
    }

    private static <T> Map<String, T> each(List<Criterion> criteria, T value) {
        return criteria.stream().collect(Collectors.toMap(Criterion::code, criterion -> value));
    }

    /** Recorded by the officer and published by the chair, each at once: the meeting was invented with the case. */
    void concludes(DemoCast cast, CallTerms terms, Audience audience, ApplicationId id, boolean positive) {
        reviews.conclude(
                id,
                cast.officer().id(),
                positive,
                positive
                        ? "The committee finds the plan sound and the host well chosen."
                        : "The committee finds the learning objectives too general for the length of the stay.",
                "");
        reviews.publish(terms.id(), audience, cast.chair().id(), reviews.toPublish(terms.id(), audience));
    }
}
