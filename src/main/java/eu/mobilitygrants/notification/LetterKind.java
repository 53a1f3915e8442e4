package eu.mobilitygrants.notification;

/** What a mail tells. Its words are in the messages below {@code notification.mail.<kind>}. */
enum LetterKind {
    RECEIPT,
    RETURNED,
    WITHDRAWN,
    CLARIFICATION,
    REFUSED,
    OFFERED,
    PROMOTED,
    OFFER_REMINDER,
    RESERVE,
    WAITING,
    ACCEPTED,
    DECLINED,
    LAPSED,
    PASSED_OVER
}
