package eu.mobilitygrants.overview;

import java.util.List;

/** A step that is still to come in the life of an application, and whose turn it is. */
enum NextStep {
    SUBMIT(Turn.YOU),
    SUBMIT_AGAIN(Turn.YOU),
    SCREENING(Turn.OFFICE),
    ANSWER_QUESTION(Turn.YOU),
    ASSESSMENT(Turn.COMMITTEE),
    GRANT(Turn.PORTAL),
    /** Waiting for what becomes of earlier ones. */
    TURN(Turn.PORTAL),
    /** On the reserve list. */
    PROMOTION(Turn.PORTAL),
    /** An offer that may come. */
    ANSWER_OFFER(Turn.YOU),
    /** The offer that is there. */
    ANSWER_NOW(Turn.YOU),
    AGREEMENT(Turn.OFFICE),
    DEPARTURE(Turn.YOU),
    APPLY_AGAIN(Turn.YOU);

    /** Who has to do it. */
    enum Turn {
        YOU,
        OFFICE,
        COMMITTEE,
        PORTAL
    }

    private final Turn turn;

    NextStep(Turn turn) {
        this.turn = turn;
    }

    Turn turn() {
        return turn;
    }

    /** In order; the first one is what is waited for now. */
    static List<NextStep> of(ApplicantStatus status) {
        return switch (status) {
            case DRAFT -> List.of(SUBMIT, SCREENING, ASSESSMENT, GRANT, ANSWER_OFFER);
            case RETURNED -> List.of(SUBMIT_AGAIN, SCREENING, ASSESSMENT, GRANT, ANSWER_OFFER);
            case RECEIVED -> List.of(SCREENING, ASSESSMENT, GRANT, ANSWER_OFFER, DEPARTURE);
            case QUESTION -> List.of(ANSWER_QUESTION, SCREENING, ASSESSMENT, GRANT, ANSWER_OFFER, DEPARTURE);
            case IN_ASSESSMENT -> List.of(ASSESSMENT, GRANT, ANSWER_OFFER, DEPARTURE);
            case WAITING -> List.of(TURN, ANSWER_OFFER, DEPARTURE);
            case RESERVE -> List.of(PROMOTION, ANSWER_OFFER, DEPARTURE);
            case OFFERED -> List.of(ANSWER_NOW, AGREEMENT, DEPARTURE);
            case ACCEPTED -> List.of(AGREEMENT, DEPARTURE);
            case REFUSED, DECLINED, LAPSED, PASSED_OVER, WITHDRAWN, CLOSED -> List.of(APPLY_AGAIN);
        };
    }
}
