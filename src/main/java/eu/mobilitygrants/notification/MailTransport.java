package eu.mobilitygrants.notification;

import org.springframework.mail.MailException;

/** Takes a mail out of the portal's hands. */
interface MailTransport {

    /**
     * Returns when the mail was accepted by whoever carries it on.
     *
     * @throws MailException if it was not; it may be tried again
     */
    void send(Mail mail);
}
