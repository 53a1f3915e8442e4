package eu.mobilitygrants.review;

import eu.mobilitygrants.application.SubmissionView;
import eu.mobilitygrants.application.SubmittedApplication;
import eu.mobilitygrants.eligibility.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page about one case shows to one reader.
 *
 * @param seen what its forms send back, so that they act on no other state of the case than the one shown
 * @param answers what was submitted, in the reader's language
 * @param obstacles message keys of what keeps the case from being passed on
 * @param outlook what its place in the queue is, in sentences
 */
record CasePage(
        UUID id,
        long seen,
        int receiptNumber,
        ReviewPhase phase,
        Instant since,
        SubmittedApplication submission,
        SubmissionView answers,
        List<FindingLine> findings,
        PriorityLine priority,
        List<Option> pools,
        List<QuestionLine> questions,
        Scores scores,
        @Nullable DecisionLine decision,
        List<HistoryLine> history,
        List<String> obstacles,
        List<String> outlook,
        Steps steps) {

    /** A choice of a form. */
    record Option(String value, String label) {}

    /** @param facts what it was judged on, @param open whether the office has yet to settle it, or may still change its mind */
    record FindingLine(
            Finding finding,
            List<SubmissionView.Row> facts,
            boolean open,
            @Nullable Boolean accepted,
            String pool,
            String reason) {

        /** As the parts of a page know outcomes: a settled referral reads as it was settled. */
        public String outcome() {
            if (accepted == null) {
                return finding.outcome().name();
            }
            return accepted ? "MET" : "NOT_MET";
        }
    }

    /** @param open claimed and not settled */
    record PriorityLine(
            boolean claimed, boolean open, @Nullable Boolean confirmed, String reason) {}

    /** @param late the day to answer by is over */
    record QuestionLine(
            String question,
            Instant askedAt,
            LocalDate answerBy,
            String answer,
            @Nullable Instant answeredAt,
            boolean open,
            boolean late) {}

    /** One assessment. @param own the reader's @param earlier what it was before, newest first */
    record ScoreLine(
            String assessor,
            String unit,
            Instant givenAt,
            boolean own,
            Map<String, Assessment.Score> scores,
            List<Assessments.Earlier> earlier) {}

    /** One criterion over all assessments. */
    record CriterionLine(String code, BigDecimal mean, int lowest, int highest) {}

    /**
     * @param hidden the reader has yet to give an own assessment
     * @param proposal null without quorum
     * @param distance of the mean to the pass line, in percent of the maximum; negative below it
     */
    record Scores(
            boolean hidden,
            List<ScoreLine> lines,
            List<CriterionLine> criteria,
            Tally tally,
            @Nullable Boolean proposal,
            BigDecimal distance,
            int passPercent,
            int maximumScore) {}

    record DecisionLine(
            boolean positive,
            boolean proposal,
            @Nullable BigDecimal percent,
            String reason,
            String againstProposal,
            Instant at) {}

    record HistoryLine(Instant at, String actor, String kind, String detail) {

        boolean asks() {
            return kind.equals("review.history.CLARIFICATION_REQUESTED");
        }

        /** What it says stands among the messages. */
        public boolean isMessage() {
            return kind.equals(Messages.SENT) || kind.equals(Messages.RECEIVED);
        }
    }

    /** What the reader may do now. @param write notes and messages @param takeBack the case from the committee again */
    record Steps(
            boolean write,
            boolean settle,
            boolean passOn,
            boolean takeBack,
            boolean ask,
            boolean goOn,
            boolean sendBack,
            boolean refuse,
            boolean conclude,
            boolean assess,
            boolean declareConflict) {}
}
