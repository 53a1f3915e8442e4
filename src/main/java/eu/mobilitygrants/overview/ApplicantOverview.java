package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.award.ExplainedPlace;
import eu.mobilitygrants.award.GrantFate;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.award.PlaceExplanations;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.award.PlaceStates;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewCaseView;
import eu.mobilitygrants.review.ReviewService;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together, for an applicant, where their applications stand. */
@Service
@Transactional(readOnly = true)
class ApplicantOverview {

    /** One application with what the later rooms know of it. */
    record Standing(
            MobilityApplication application,
            ApplicantStatus status,
            Optional<ReviewCaseView> review,
            Optional<ExplainedPlace> explained,
            Optional<GrantFate> fate) {

        Optional<Place> place() {
            return explained.map(ExplainedPlace::place);
        }
    }

    /** One application in the list of a person's. */
    record Line(MobilityApplication application, ApplicantStatus status) {}

    private final ApplicationService applications;
    private final ReviewService reviews;
    private final PlaceExplanations explanations;
    private final PlaceStates placeStates;

    ApplicantOverview(
            ApplicationService applications,
            ReviewService reviews,
            PlaceExplanations explanations,
            PlaceStates placeStates) {
        this.applications = applications;
        this.reviews = reviews;
        this.explanations = explanations;
        this.placeStates = placeStates;
    }

    /** @throws NotFoundException also for somebody else's application: that it exists is nobody's business */
    Standing standing(ApplicationId id, UserId applicant) {
        return standing(applications.own(id, applicant));
    }

    /** Everything a person ever started, newest first, without what explains a place: in a fixed number of statements. */
    List<Line> of(UserId applicant) {
        var all = applications.of(applicant);
        var ids = all.stream().map(MobilityApplication::id).toList();
        var phases = reviews.phases(ids);
        var states = placeStates.of(ids);
        return all.stream()
                .map(application -> new Line(
                        application,
                        ApplicantStatus.of(
                                application.status(),
                                phases.containsKey(application.id()),
                                Optional.ofNullable(phases.get(application.id())),
                                Optional.ofNullable(states.get(application.id())))))
                .toList();
    }

    private Standing standing(MobilityApplication application) {
        var review = reviews.caseOf(application.id());
        var explained = explanations.explain(application.id());
        var place = explained.map(ExplainedPlace::place).map(Place::state);
        var status =
                ApplicantStatus.of(application.status(), review.isPresent(), review.map(ReviewCaseView::phase), place);
        return new Standing(application, status, review, explained, fate(application.id(), place));
    }

    /** Asked only of those who can have given a grant up. */
    private Optional<GrantFate> fate(ApplicationId id, Optional<PlaceState> place) {
        return place.filter(ApplicantOverview::isOver).flatMap(over -> explanations.fateOfGrant(id));
    }

    private static boolean isOver(PlaceState state) {
        return switch (state) {
            case DECLINED, LAPSED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
