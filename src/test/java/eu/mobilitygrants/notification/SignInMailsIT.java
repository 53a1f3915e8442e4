package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.SignInLinkRequested;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class SignInMailsIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Test
    void sendsTheLinkAndStoresItNowhere() {
        var person = PeopleFixtures.person(jdbc, "Ama Boateng");
        var token = UUID.randomUUID().toString();

        transaction.executeWithoutResult(status -> events.publishEvent(requested(person.email(), token)));

        Awaitility.await()
                .untilAsserted(() -> assertThat(MailboxOfTests.of(person.email()))
                        .singleElement()
                        .satisfies(mail -> {
                            assertThat(mail.getSubject())
                                    .isEqualTo("Votre lien de connexion au portail des bourses de mobilité");
                            assertThat((String) mail.getContent())
                                    .contains("token=" + token, "lundi 6 octobre 2025, 09:10:00", "Ama Boateng");
                        }));
        assertThat(jdbc.sql("select count(*) from outbound_mail where body like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static SignInLinkRequested requested(String email, String token) {
        var link = URI.create("http://localhost:8080/sign-in/link?token=" + token);
        return new SignInLinkRequested(email, link, Locale.FRENCH, Instant.parse("2025-10-06T07:10:00Z"));
    }
}
