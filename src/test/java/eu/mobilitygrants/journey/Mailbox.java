package eu.mobilitygrants.journey;

import eu.mobilitygrants.PortalSurroundings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mailbox of one address, as the SMTP server of the run filled it. */
record Mailbox(String address) {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    /** A mail as its reader sees it. */
    record Letter(String subject, String text) {

        /** The path of the first link into the portal. */
        String path() {
            var link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("No link in " + text);
            }
            return link.group(1);
        }
    }

    int size() {
        return letters().size();
    }

    /** The newest letter, once there are more than {@code before}. */
    Letter newestAfter(int before) {
        return Awaitility.await("a new mail to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(this::letters, letters -> letters.size() > before)
                .getLast();
    }

    /** The newest letter with this subject, once it is there. */
    Letter newest(String subject) {
        return Awaitility.await("“%s” to %s".formatted(subject, address))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> letters().stream()
                                .filter(letter -> letter.subject().contains(subject))
                                .toList(),
                        found -> !found.isEmpty())
                .getLast();
    }

    List<Letter> letters() {
        return Arrays.stream(PortalSurroundings.MAIL.getReceivedMessages())
                .filter(this::isToMe)
                .map(Mailbox::read)
                .toList();
    }

    private boolean isToMe(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Letter read(MimeMessage mail) {
        try {
            return new Letter(mail.getSubject(), (String) mail.getContent());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
