package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where a case stands, for other rooms. */
@Component
class CaseStates {

    private final ReviewCases cases;
    private final Clarifications clarifications;
    private final Conclusions conclusions;

    CaseStates(ReviewCases cases, Clarifications clarifications, Conclusions conclusions) {
        this.cases = cases;
        this.clarifications = clarifications;
        this.conclusions = conclusions;
    }

    Optional<ReviewCaseView> of(ApplicationId id) {
        return cases.findById(id.value()).map(this::state);
    }

    Map<ApplicationId, ReviewPhase> phases(Collection<ApplicationId> ids) {
        return cases
                .findByApplicationIdIn(ids.stream().map(ApplicationId::value).toList())
                .stream()
                .collect(Collectors.toMap(ReviewCase::application, ReviewCase::phase));
    }

    private ReviewCaseView state(ReviewCase file) {
        var question = file.phase() == ReviewPhase.CLARIFICATION
                ? clarifications.open(file.application())
                : Optional.<Clarification>empty();
        var conclusion = file.phase() == ReviewPhase.CONCLUDED ? conclusions.of(file) : Optional.<Conclusion>empty();
        return new ReviewCaseView(
                file.application(),
                file.phase(),
                file.since(),
                question.map(Clarification::question).orElse(null),
                question.map(Clarification::answerBy).orElse(null),
                conclusion.map(Conclusion::positive).orElse(null),
                conclusion.map(Conclusion::reason).orElse(null));
    }
}
