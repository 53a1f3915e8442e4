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
    CALL_REMINDER
}
