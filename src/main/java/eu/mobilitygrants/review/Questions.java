package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Opened;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Questions to the applicant, which keep the place, and their answers. */
@Component
class Questions {

    private final CaseFiles files;
    private final Clarifications clarifications;
    private final FundingCalls calls;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;

    Questions(
            CaseFiles files,
            Clarifications clarifications,
            FundingCalls calls,
            CaseHistory history,
            ApplicationEventPublisher events) {
        this.files = files;
        this.clarifications = clarifications;
        this.calls = calls;
        this.history = history;
        this.events = events;
    }

    void ask(ApplicationId id, UserId officer, String question, LocalDate answerBy) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        if (answerBy.isBefore(today(opened))) {
            throw file.refused("review.conflict.answerByPast");
        }
        file.waitForAnswer(opened.at());
        clarifications.ask(file, question, answerBy, officer, opened.at());
        history.record(id, officer, "review.history.CLARIFICATION_REQUESTED", question, true);
        events.publishEvent(new ClarificationRequested(
                id, file.call(), file.applicant(), question, answerBy, officer, opened.at()));
    }

    /** A late answer counts like one in time, until the office goes on. */
    void answer(ApplicationId id, UserId applicant, String answer) {
        var opened = files.openOwn(id, applicant);
        var file = opened.file();
        if (file.phase() != ReviewPhase.CLARIFICATION || !clarifications.answer(id, answer, opened.at())) {
            throw file.refused("review.conflict.nothingToAnswer");
        }
        file.resume(opened.at());
        history.record(id, applicant, "review.history.CLARIFICATION_ANSWERED", answer, true);
        events.publishEvent(new ClarificationAnswered(id, file.call(), applicant, answer, opened.at()));
    }

    /** Goes on without the answer, once the day that was promised to the applicant is over. */
    void giveUp(ApplicationId id, UserId officer) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        file.require(ReviewStep.GO_ON);
        var question = clarifications.open(id).orElseThrow(() -> file.refused("review.conflict.phase"));
        if (!today(opened).isAfter(question.answerBy())) {
            throw file.refused("review.conflict.answerStillDue");
        }
        clarifications.close(id, opened.at());
        file.resume(opened.at());
        history.record(id, officer, "review.history.CLARIFICATION_UNANSWERED", "", true);
    }

    private LocalDate today(Opened opened) {
        return LocalDate.ofInstant(
                opened.at(), calls.terms(opened.file().call()).rules().zone());
    }
}
