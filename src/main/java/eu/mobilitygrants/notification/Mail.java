package eu.mobilitygrants.notification;

/**
 * A mail ready to go. Plain text.
 *
 * @param messageId with its angle brackets; the same for the same mail however often it goes
 */
record Mail(String messageId, String recipient, String subject, String body) {}
