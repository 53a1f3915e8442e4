package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.PortalSurroundings;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.institution.PortalAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class MailDeliveryIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Wording wording;

    @Autowired
    People people;

    @Autowired
    PortalAddress address;

    @Autowired
    Clock clock;

    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final AtomicReference<JavaMailSender> sender = new AtomicReference<>(smtp);
    private HandDrivenPost post;
    private Person applicant;

    @BeforeEach
    void open() {
        applicant = PeopleFixtures.person(jdbc, "Ama Boateng");
        smtp.setHost("127.0.0.1");
        smtp.setPort(PortalSurroundings.MAIL.getSmtp().getPort());
        var transport = new SmtpTransport(
                new ObjectProvider<>() {
                    @Override
                    public JavaMailSender getIfAvailable() {
                        return sender.get();
                    }
                },
                address,
                clock);
        post = new HandDrivenPost(jdbc, database, transaction, wording, people, address, clock, transport);
    }

    @Test
    void sendsNothingBeforeTheChangeIsCommitted() throws Exception {
        transaction.executeWithoutResult(status -> {
            post.outbox.write(letter("committed"));
            runOnAnotherThread();
            assertThat(MailboxOfTests.of(applicant.email())).isEmpty();
        });

        post.run();

        assertThat(MailboxOfTests.of(applicant.email())).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Receipt number 7: your application has arrived");
            assertThat(mail.getFrom()[0]).hasToString(address.mailFrom());
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
        assertThat(state()).isEqualTo("SENT 1");
        assertThat(jobs()).isZero();
    }

    @Test
    void aChangeThatIsRolledBackLeavesNeitherMailNorJob() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    post.outbox.write(letter("rolled back"));
                    assertThat(jobs()).isEqualTo(1);
                    throw new IllegalStateException("the change fails");
                }))
                .hasMessage("the change fails");

        assertThat(mails()).isZero();
        assertThat(jobs()).isZero();
    }

    @Test
    void refusesToWriteOutsideATransaction(@Autowired Outbox outbox) {
        assertThatThrownBy(() -> outbox.write(letter("no transaction")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void thePortalsOwnSchedulerTakesPartInTheTransactionAndDelivers(@Autowired Outbox outbox) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.write(letter("rolled back"));
                    throw new IllegalStateException("the change fails");
                }))
                .hasMessage("the change fails");
        transaction.executeWithoutResult(status -> outbox.write(letter("committed")));

        Awaitility.await().untilAsserted(() -> assertThat(state()).isEqualTo("SENT 1"));
        assertThat(MailboxOfTests.of(applicant.email())).hasSize(1);
    }

    @Test
    void theSameHappeningIsToldOnce() {
        write("twice");
        write("twice");
        post.run();

        assertThat(mails()).isEqualTo(1);
        assertThat(MailboxOfTests.of(applicant.email())).hasSize(1);
    }

    @Test
    void aMailWaitsWhileTheServerIsDownAndGoesOnceItIsBack() throws Exception {
        var up = smtp.getPort();
        smtp.setPort(closedPort());
        write("outage");
        post.run();
        assertThat(state()).isEqualTo("WAITING 1");
        assertThat(lastError()).contains("ConnectException");

        post.runAfter(Duration.ofSeconds(59));
        assertThat(state()).isEqualTo("WAITING 1");
        post.runAfter(Duration.ofSeconds(2));
        assertThat(state()).isEqualTo("WAITING 2");

        smtp.setPort(up);
        post.runAfter(Duration.ofMinutes(5));
        assertThat(state()).isEqualTo("SENT 3");
        assertThat(MailboxOfTests.of(applicant.email())).hasSize(1);
    }

    @Test
    void aMailThatNeverGoesIsGivenUpForTheOfficeToSee() throws Exception {
        smtp.setPort(closedPort());
        write("never");
        post.run();
        post.runAfter(Duration.ofMinutes(1));
        post.runAfter(Duration.ofMinutes(5));

        assertThat(state()).isEqualTo("FAILED 3");
        assertThat(lastError()).contains("ConnectException");
        assertThat(jobs()).isZero();
    }

    @Test
    void withoutAConfiguredServerMailsWaitHoweverLongItTakes() {
        sender.set(null);
        write("not configured");
        post.run();
        for (var attempt = 0; attempt < 10; attempt++) {
            post.runAfter(Duration.ofMinutes(5));
        }

        assertThat(state()).isEqualTo("WAITING 11");
        assertThat(lastError()).contains("spring.mail.host");
    }

    @Test
    void aSecondDeliveryCarriesTheSameMessageId() {
        write("again");
        post.run();
        var id = jdbc.sql("update outbound_mail set state = 'WAITING' where person_id = ? returning id")
                .param(applicant.id().value())
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(status -> post.outbox.schedule(id));
        post.run();

        assertThat(MailboxOfTests.of(applicant.email()))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID())
                        .isEqualTo("<%s@%s>".formatted(id, address.baseUrl().getHost())));
    }

    @Test
    void aJobWhoseNodeDiedWhileSendingIsTakenUpAgain() {
        write("killed");
        dieWhileRunning();

        post.reviveDead();

        assertThat(state()).isEqualTo("SENT 1");
        assertThat(MailboxOfTests.of(applicant.email())).hasSize(1);
    }

    @Test
    void aJobWhoseNodeDiedAfterNotingThatTheMailWentSendsNothingMore() {
        write("killed late");
        dieWhileRunning();
        jdbc.sql("update outbound_mail set state = 'SENT', sent_at = now() where person_id = ?")
                .param(applicant.id().value())
                .update();

        post.reviveDead();

        assertThat(MailboxOfTests.of(applicant.email())).isEmpty();
        assertThat(jobs()).isZero();
    }

    private void runOnAnotherThread() {
        CompletableFuture.runAsync(post::run).join();
    }

    private void dieWhileRunning() {
        jdbc.sql("update %s set picked = true, picked_by = 'a dead node', last_heartbeat = ?".formatted(post.table))
                .param(OutboundMails.utc(post.clock.now().minus(Duration.ofDays(1))))
                .update();
    }

    private void write(String eventKey) {
        transaction.executeWithoutResult(status -> post.outbox.write(letter(eventKey)));
    }

    private Letter letter(String eventKey) {
        return new Letter(
                LetterKind.RECEIPT,
                eventKey,
                applicant.id(),
                new ApplicationId(UUID.randomUUID()),
                "/applications",
                List.of(
                        new CallId("ERASMUS-2024"),
                        7,
                        Instant.parse("2025-10-06T07:00:00Z"),
                        "0f".repeat(32),
                        LocalDate.of(2026, 1, 10)));
    }

    private String state() {
        return jdbc.sql("select state || ' ' || attempts from outbound_mail where person_id = ?")
                .param(applicant.id().value())
                .query(String.class)
                .single();
    }

    private String lastError() {
        return jdbc.sql("select last_error from outbound_mail where person_id = ?")
                .param(applicant.id().value())
                .query(String.class)
                .single();
    }

    private long mails() {
        return jdbc.sql("select count(*) from outbound_mail where person_id = ?")
                .param(applicant.id().value())
                .query(Long.class)
                .single();
    }

    private long jobs() {
        return jdbc.sql("select count(*) from " + post.table).query(Long.class).single();
    }

    private static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
