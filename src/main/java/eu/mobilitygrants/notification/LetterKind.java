package eu.mobilitygrants.notification;

/** What a mail tells. Its words are in the messages below {@code notification.mail.<kind>}. */
enum LetterKind {
    RECEIPT,
    RETURNED,
    WITHDRAWN,
    CLARIFICATION,
    MESSAGE,
    REFUSED,
    OFFERED,
    PROMOTED,
    OFFER_REMINDER,
    RESERVE,
    WAITING,
    ACCEPTED,
    DECLINED,
    LAPSED,
    PASSED_OVER,
    /** The last day to submit for the dates of a draft is near. */
    DRAFT_REMINDER,
    /** The same of a draft without dates: the call's last day. */
    CALL_REMINDER,
    /** The office let the person off a rule. */
    WAIVER_GRANTED,
    /** The office lets the person submit once after the end of the call. */
    LATE_DOOR,
    WAIVER_REVOKED,
    /** Three days are left to answer a question of the office. */
    CLARIFICATION_REMINDER,
    /** To a member of the committee: cases wait for their assessment. */
    ASSESSMENT_REMINDER,
    /** To an officer: what waits this morning. */
    OFFICE_DIGEST
}
