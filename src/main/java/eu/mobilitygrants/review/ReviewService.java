package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.eligibility.RuleCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Screening, assessment and conclusion. One method, one use case, one transaction; each begins by locking the application. */
@Service
public class ReviewService {

    public Optional<ReviewCaseView> caseOf(ApplicationId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Settles one referred finding. @param accepted false: the office finds the rule not met, which only a negative conclusion or a send-back can follow */
    public void settleReferral(ApplicationId id, UserId officer, RuleCode rule, boolean accepted, String reason) {
        throw new UnsupportedOperationException(id + "" + officer + rule + accepted + reason);
    }

    /** Says which pool a destination in no list counts towards; settles the DESTINATION referral. */
    public void settlePool(ApplicationId id, UserId officer, String pool, String reason) {
        throw new UnsupportedOperationException(id + "" + officer + pool + reason);
    }

    public void settlePriority(ApplicationId id, UserId officer, boolean confirmed, String reason) {
        throw new UnsupportedOperationException(id + "" + officer + confirmed + reason);
    }

    public void askClarification(ApplicationId id, UserId officer, String question, LocalDate answerBy) {
        throw new UnsupportedOperationException(id + "" + officer + question + answerBy);
    }

    public void answerClarification(ApplicationId id, UserId applicant, String answer) {
        throw new UnsupportedOperationException(id + "" + applicant + answer);
    }

    public void sendBack(ApplicationId id, UserId officer, String reason) {
        throw new UnsupportedOperationException(id + "" + officer + reason);
    }

    /** Passes a screened case to the committee. Refuses while a referral or a priority is unsettled. */
    public void passOn(ApplicationId id, UserId officer) {
        throw new UnsupportedOperationException(id + "" + officer);
    }

    public void declareConflict(ApplicationId id, UserId assessor, String reason) {
        throw new UnsupportedOperationException(id + "" + assessor + reason);
    }

    /** Stores an assessment, first or changed. @param scores criterion code → 0..maximum @param comments criterion code → comment */
    public void assess(ApplicationId id, UserId assessor, Map<String, Integer> scores, Map<String, String> comments) {
        throw new UnsupportedOperationException(id + "" + assessor + scores + comments);
    }

    /**
     * Records the committee's conclusion.
     *
     * @param reason as the applicant reads it
     * @param againstProposal why, where the decision differs from the portal's proposal; empty otherwise
     */
    public void conclude(ApplicationId id, UserId recordedBy, boolean positive, String reason, String againstProposal) {
        throw new UnsupportedOperationException(id + "" + recordedBy + positive + reason + againstProposal);
    }
}
