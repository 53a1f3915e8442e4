package eu.mobilitygrants.notification;

import eu.mobilitygrants.institution.PortalAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Hands mails to the SMTP server of {@code spring.mail.*}. */
@Component
@Profile("!demo")
class SmtpTransport implements MailTransport {

    private final ObjectProvider<JavaMailSender> senders;
    private final PortalAddress address;
    private final Clock clock;

    SmtpTransport(ObjectProvider<JavaMailSender> senders, PortalAddress address, Clock clock) {
        this.senders = senders;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        sender().send(message -> {
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(address.mailFrom());
            helper.setTo(mail.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.body());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", mail.messageId()); // JavaMailSenderImpl keeps one that is set
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies
        });
    }

    private JavaMailSender sender() {
        var sender = senders.getIfAvailable();
        if (sender == null || (sender instanceof JavaMailSenderImpl smtp && !StringUtils.hasText(smtp.getHost()))) {
            throw new MailServerMissingException();
        }
        return sender;
    }
}
