package eu.mobilitygrants.notification;

import eu.mobilitygrants.PortalSurroundings;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** What arrived at the run's SMTP server, for one person. */
final class MailboxOfTests {

    private MailboxOfTests() {}

    static List<MimeMessage> of(String recipient) {
        return Arrays.stream(PortalSurroundings.MAIL.getReceivedMessages())
                .filter(message -> recipientOf(message).equals(recipient))
                .toList();
    }

    private static String recipientOf(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
