package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screening, assessment and conclusion. One method, one use case, one transaction; each begins by locking the application.
 *
 * <p>Each refuses with a {@link eu.mobilitygrants.shared.ConflictException} what the state of the case does not allow,
 * with {@link eu.mobilitygrants.shared.NotFoundException} a case that the person must not know, and with
 * {@link org.springframework.security.access.AccessDeniedException} a person without the role.
 */
@Service
@Transactional
public class ReviewService {

    private final Screening screening;
    private final Questions questions;
    private final Committee committee;
    private final Concluding concluding;
    private final Publishing publishing;
    private final CaseStates states;

    ReviewService(
            Screening screening,
            Questions questions,
            Committee committee,
            Concluding concluding,
            Publishing publishing,
            CaseStates states) {
        this.screening = screening;
        this.questions = questions;
        this.committee = committee;
        this.concluding = concluding;
        this.publishing = publishing;
        this.states = states;
    }

    /** Empty until the first submission. */
    @Transactional(readOnly = true)
    public Optional<ReviewCaseView> caseOf(ApplicationId id) {
        return states.of(id);
    }

    /** How far several applications are, in one statement; those never submitted are absent. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, ReviewPhase> phases(Collection<ApplicationId> ids) {
        return states.phases(ids);
    }

    /** Settles one referred finding. @param accepted false: the office finds the rule not met, which only a negative conclusion or a send-back can follow */
    public void settleReferral(ApplicationId id, UserId officer, RuleCode rule, boolean accepted, String reason) {
        screening.settleReferral(id, officer, rule, accepted, said(reason));
    }

    /** Says which pool a destination in no list counts towards; settles the DESTINATION referral. */
    public void settlePool(ApplicationId id, UserId officer, String pool, String reason) {
        screening.settlePool(id, officer, pool, said(reason));
    }

    public void settlePriority(ApplicationId id, UserId officer, boolean confirmed, String reason) {
        screening.settlePriority(id, officer, confirmed, said(reason));
    }

    public void askClarification(ApplicationId id, UserId officer, String question, LocalDate answerBy) {
        questions.ask(id, officer, said(question), answerBy);
    }

    public void answerClarification(ApplicationId id, UserId applicant, String answer) {
        questions.answer(id, applicant, said(answer));
    }

    /** Goes on without an answer. Refuses while the day to answer by is not over. */
    public void goOnWithoutAnswer(ApplicationId id, UserId officer) {
        questions.giveUp(id, officer);
    }

    public void sendBack(ApplicationId id, UserId officer, String reason) {
        screening.sendBack(id, officer, said(reason));
    }

    /** Passes a screened case to the committee. Refuses while a referral or a priority is unsettled. */
    public void passOn(ApplicationId id, UserId officer) {
        screening.passOn(id, officer);
    }

    /** Takes a case back from the committee. Refuses once anybody has assessed it. */
    public void takeBack(ApplicationId id, UserId officer) {
        screening.takeBack(id, officer);
    }

    /** For good, and of no special kind. */
    public void declareConflict(ApplicationId id, UserId assessor, String reason) {
        declareConflict(id, assessor, DeclaredKind.OTHER, reason, null);
    }

    /** Keeps a member out of a case that is not concluded yet. @param lastDay after which it ends by itself; null: for good */
    public void declareConflict(
            ApplicationId id, UserId assessor, DeclaredKind kind, String reason, @Nullable LocalDate lastDay) {
        committee.declareConflict(id, assessor, kind, said(reason), lastDay);
    }

    /** Stores an assessment, first or changed. @param scores criterion code → 0..maximum @param comments criterion code → comment */
    public void assess(ApplicationId id, UserId assessor, Map<String, Integer> scores, Map<String, String> comments) {
        committee.assess(id, assessor, null, scores, comments);
    }

    /** The same from a form. @param from what the form was made from: refuses if something happened meanwhile */
    void assess(
            ApplicationId id,
            UserId assessor,
            @Nullable AssessmentBase from,
            Map<String, Integer> scores,
            Map<String, String> comments) {
        committee.assess(id, assessor, from, scores, comments);
    }

    /**
     * Takes down what the committee concluded: pending until its chair publishes it. Or refuses at once, while screening, a
     * case in which the office found a referred rule not met.
     *
     * @param reason as the applicant reads it
     * @param againstProposal why, where the decision differs from the portal's proposal; empty otherwise
     */
    public void conclude(ApplicationId id, UserId recordedBy, boolean positive, String reason, String againstProposal) {
        concluding.conclude(id, recordedBy, new Decision(positive, said(reason), againstProposal), Seen.NOTHING, null);
    }

    /**
     * Takes down what the assessments propose, pending like any conclusion.
     *
     * @param ifPositive reason as the applicant reads it, if the proposal is positive
     * @param ifNegative the same, if it is negative
     */
    public void concludeAsProposed(ApplicationId id, UserId recordedBy, String ifPositive, String ifNegative) {
        concluding.concludeAsProposed(id, recordedBy, said(ifPositive), said(ifNegative));
    }

    /** As above, if everything still is as it was seen. */
    void conclude(ApplicationId id, UserId by, Decision decision, Seen seen, @Nullable MeetingId meeting) {
        said(decision.reason());
        concluding.conclude(id, by, decision, seen, meeting);
    }

    /** Takes back a pending conclusion. @param seen its mark */
    void takeBack(ApplicationId id, UserId by, UUID seen) {
        concluding.takeBack(id, by, seen);
    }

    /** Names what would be published now and everything that would follow from it. */
    @Transactional(readOnly = true)
    public String toPublish(CallId call, Audience audience) {
        return publishing.foreseen(call, audience).seen();
    }

    /**
     * Publishes all pending conclusions of a committee in one transaction. Each is then final: the queue is settled on it
     * and the letters go.
     *
     * @param seen what the chair was shown, as {@link #toPublish} names it; refuses if anything of it has changed
     * @return how many were published
     */
    public int publish(CallId call, Audience audience, UserId chair, String seen) {
        return publishing.publish(call, audience, chair, seen);
    }

    private static String said(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A reason, question or answer is missing");
        }
        return text.strip();
    }
}
