package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.SignInLinkRequested;
import eu.mobilitygrants.institution.PortalAddress;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends sign-in links, directly and once: the link must not lie readable in a table, and somebody who waits for it in
 * vain asks for another. Only the demo's own mailbox keeps it.
 */
@Component
class SignInMails {

    private static final Logger LOG = LoggerFactory.getLogger(SignInMails.class);

    private final MailTransport transport;
    private final Wording wording;
    private final People people;
    private final PortalAddress address;

    SignInMails(MailTransport transport, Wording wording, People people, PortalAddress address) {
        this.transport = transport;
        this.wording = wording;
        this.people = people;
        this.address = address;
    }

    /** After the token is committed, on a thread of its own: the answer takes as long for known and unknown addresses. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(SignInLinkRequested event) {
        Thread.ofVirtual().name("sign-in-mail").start(() -> send(event));
    }

    private void send(SignInLinkRequested event) {
        var name = people.byEmail(event.email()).map(Person::name).orElse(event.email());
        var text = wording.signIn(event.link(), name, event.validUntil(), event.locale());
        var messageId = "<%s@%s>".formatted(UUID.randomUUID(), address.baseUrl().getHost());
        try {
            transport.send(new Mail(messageId, Wording.oneLine(event.email()), text.subject(), text.body()));
        } catch (MailException failure) {
            LOG.warn(
                    "A sign-in link could not be mailed: {}", failure.getClass().getSimpleName());
        }
    }
}
