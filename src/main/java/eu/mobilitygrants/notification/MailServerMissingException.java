package eu.mobilitygrants.notification;

import org.springframework.mail.MailException;

/** No SMTP server is configured: mails wait until one is, however long that takes. */
class MailServerMissingException extends MailException {

    private static final long serialVersionUID = 1L;

    MailServerMissingException() {
        super("No mail server is configured (spring.mail.host)");
    }
}
