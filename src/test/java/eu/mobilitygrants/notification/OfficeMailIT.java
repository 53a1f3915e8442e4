package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class OfficeMailIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transaction;

    private Person applicant;
    private UUID mail;

    @BeforeEach
    void aMailThatFailed() {
        applicant = PeopleFixtures.person(jdbc, "Ama Boateng");
        transaction.executeWithoutResult(status -> outbox.write(letter(1)));
        awaitSent(1);
        mail = jdbc.sql(
                        "update outbound_mail set state = 'FAILED', last_error = '550 <no> such box' where person_id = ? returning id")
                .param(applicant.id().value())
                .query(UUID.class)
                .single();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "OFFICER,  list,  200", "OFFICER,  read,  200", "OFFICER,  again, 302",
        "AUDITOR,  list,  200", "AUDITOR,  read,  200", "AUDITOR,  again, 403",
        "CHAIR,    list,  403", "CHAIR,    read,  403", "CHAIR,    again, 403",
        "ASSESSOR, list,  403", "ASSESSOR, read,  403", "ASSESSOR, again, 403",
        "ADMIN,    list,  403", "ADMIN,    read,  403", "ADMIN,    again, 403",
        ",         list,  403", ",         read,  403", ",         again, 403",
    })
    void saysWhoMayDoWhat(Role role, String action, int status) {
        var person = role == null
                ? PeopleFixtures.person(jdbc, "Nobody Special")
                : PeopleFixtures.person(jdbc, "Somebody", role);

        var answer = switch (action) {
            case "list" -> get("/office/mail", person);
            case "read" -> get("/office/mail/" + mail, person);
            default -> again(person, "The address works again", 1);
        };

        assertThat(answer).hasStatus(status);
    }

    @Test
    void showsWhatFailedAndWhy() {
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);

        assertThat(get("/office/mail?state=FAILED", officer))
                .hasStatusOk()
                .bodyText()
                .contains("/office/mail/" + mail, "550 &lt;no&gt; such box", applicant.email());
        assertThat(get("/office/mail?state=WAITING", officer)).bodyText().doesNotContain(mail.toString());
        assertThat(get("/office/mail/" + mail, officer))
                .bodyText()
                .contains("550 &lt;no&gt; such box", "Dear Ama Boateng,", "Send again", "failed");
    }

    @Test
    void anAuditorIsOfferedNothingToSend() {
        var auditor = PeopleFixtures.person(jdbc, "Aud Auditor", Role.AUDITOR);

        assertThat(get("/office/mail/" + mail, auditor)).bodyText().doesNotContain("Send again");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);

        assertThat(get("/office/mail/" + UUID.randomUUID(), officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/mail/nonsense", officer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void sendsAgainOnceHoweverOftenTheButtonIsClicked() {
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);

        assertThat(again(officer, "The mailbox was full", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(again(officer, "The mailbox was full", 1)).hasStatus(HttpStatus.FOUND);

        awaitSent(2);
        assertThat(MailboxOfTests.of(applicant.email()))
                .hasSize(2)
                .extracting(message -> message.getMessageID())
                .containsOnly("<%s@localhost>".formatted(mail));
        assertThat(get("/office/mail/" + mail, officer))
                .bodyText()
                .contains("number 1, by Olga Officer", "The mailbox was full", "name=\"number\" value=\"2\"");
    }

    @Test
    void asksForAReason() {
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);

        assertThat(again(officer, " ", 1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#reason\"", "Enter a reason");
    }

    @Test
    void pagesTwentyFiveAtATimeNewestFirst() {
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        transaction.executeWithoutResult(status -> {
            for (var number = 2; number <= 40; number++) {
                outbox.write(letter(number));
            }
        });

        var first = get("/office/mail", officer);
        var second = get("/office/mail?page=1", officer);

        assertThat(first)
                .hasStatusOk()
                .bodyText()
                .contains("/office/mail?page=1")
                .containsOnlyOnce("<tbody>");
        assertThat(rows(first)).isEqualTo(25);
        assertThat(rows(second)).isBetween(15, 25);
        assertThat(get("/office/mail?page=-3", officer)).hasStatusOk();
    }

    private static int rows(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString().split("<tr>", -1).length - 2;
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult again(Person person, String reason, int number) {
        return browser.post()
                .uri("/office/mail/{id}/again", mail)
                .param("reason", reason)
                .param("number", String.valueOf(number))
                .with(user(new SignedInPerson(person)))
                .with(csrf())
                .exchange();
    }

    private void awaitSent(int attempts) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select state || attempts from outbound_mail where person_id = ?")
                                        .param(applicant.id().value())
                                        .query(String.class)
                                        .single())
                                .isEqualTo("SENT" + attempts));
    }

    private Letter letter(int number) {
        return new Letter(
                LetterKind.WITHDRAWN,
                "withdrawn/" + number,
                applicant.id(),
                new ApplicationId(UUID.randomUUID()),
                "/applications",
                List.of(new CallId("ERASMUS-2024"), Instant.parse("2025-10-06T07:00:00Z")));
    }
}
