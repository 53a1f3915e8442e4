package eu.mobilitygrants.notification;

/** Where a mail stands. */
enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** Accepted by the mail server. */
    SENT,
    /** Given up after the last attempt: the office decides. */
    FAILED
}
