package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The office edits the words of mails. */
@PortalTest
class MailTextIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationService applications;

    @Autowired
    MailTextDesk desk;

    @Autowired
    Wording wording;

    private Person officer;

    @BeforeEach
    void anOfficer() {
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
    }

    /** Other tests read the words that the portal comes with. */
    @AfterEach
    void backToTheWordsDelivered() {
        for (var kind : LetterKind.values()) {
            if (Placeholders.editable(kind)) {
                desk.save(kind, Locale.ENGLISH, desk.version(kind, Locale.ENGLISH), null, officer.id());
            }
        }
    }

    @Test
    void everyMailDeliveredReadsTheSameThroughNames() {
        for (var kind : LetterKind.values()) {
            if (Placeholders.editable(kind)) {
                for (var locale : desk.languages()) {
                    var words = wording.delivered(kind, locale);
                    assertThat(Placeholders.unknown(kind, words.subject() + words.body()))
                            .isEmpty();
                    assertThat(words.subject() + words.body()).doesNotContain("90000");
                }
            }
        }
    }

    @Test
    void mailsAreWrittenInTheWordsOfTheOfficeAndNothingTypedIsEvaluated() {
        assertThat(post("save", 0, "No {number}: ${7*7} arrived", "<b>In</b> {call}.\n\n#{now}"))
                .hasStatus(422)
                .bodyText()
                .contains("{7*7}", "{now}");
        assertThat(post("save", 0, "No {number} arrived", "<b>In</b> {call}, $1 \\ ''."))
                .hasStatus3xxRedirection();

        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var student = PeopleFixtures.person(jdbc, "Ada {number}\nBcc: all@example.org <i>");
        ApplicationFixtures.submitted(applications, call, student.id(), ApplicationFixtures.completeStudent());

        var mail = jdbc.sql("select subject, body from outbound_mail where person_id = ?")
                .param(student.id().value())
                .query((row, number) -> row.getString("subject") + "|" + row.getString("body"))
                .single();
        assertThat(mail)
                .startsWith("No 1 arrived|Dear Ada {number} Bcc: all@example.org <i>,\n")
                .contains("<b>In</b> Erasmus+ mobility grants, call 2024, $1 \\ ''.", "/applications/");
    }

    @Test
    void triesWordsOnACaseButNeverOnOneTheReaderIsKeptOutOf() {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var student = PeopleFixtures.person(jdbc, "Ada Student");
        ApplicationFixtures.submitted(applications, call, student.id(), ApplicationFixtures.completeStudent());
        ApplicationFixtures.submitted(applications, call, officer.id(), ApplicationFixtures.completeStaff());

        assertThat(preview(call.value(), "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Hello 1 of Erasmus+", "Dear Ada Student");
        assertThat(preview(call.value(), "2")).hasStatus(422).bodyText().doesNotContain("Sam");
        assertThat(preview(call.value(), "3")).hasStatus(422);
    }

    @Test
    void theLaterOfTwoTabsIsToldAndTheWordsDeliveredComeBack() {
        backToTheWordsDelivered();
        var seen = desk.version(LetterKind.RECEIPT, Locale.ENGLISH);
        assertThat(post("save", seen, "One {number}", "Body")).hasStatus3xxRedirection();
        assertThat(post("save", seen, "Two {number}", "Body")).hasStatus(422);
        assertThat(desk.form(LetterKind.RECEIPT, Locale.ENGLISH).getSubject()).isEqualTo("One {number}");

        assertThat(post("default", seen + 1, "", "")).hasStatus3xxRedirection();
        assertThat(desk.form(LetterKind.RECEIPT, Locale.ENGLISH).getSubject()).startsWith("Receipt number {number}");
        assertThat(mvc.get().uri("/office/texts").with(user(new SignedInPerson(officer))))
                .hasStatusOk();
        assertThat(mvc.get().uri("/office/texts/RECEIPT/fr").with(user(new SignedInPerson(officer))))
                .hasStatusOk();
        assertThat(mvc.get().uri("/office/texts/WAITING/en").with(user(new SignedInPerson(officer))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/office/texts/RECEIPT/xx").with(user(new SignedInPerson(officer))))
                .hasStatus(404);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String action, int version, String subject, String body) {
        return mvc.post()
                .uri("/office/texts/RECEIPT/en")
                .with(user(new SignedInPerson(officer)))
                .with(csrf())
                .param("action", action)
                .param("version", Integer.toString(actual(version)))
                .param("subject", subject)
                .param("body", body);
    }

    /** Other tests edit the same mail before this one. */
    private int actual(int version) {
        return version == 0 ? desk.version(LetterKind.RECEIPT, Locale.ENGLISH) : version;
    }

    private MockMvcTester.MockMvcRequestBuilder preview(String call, String number) {
        return post("preview", 0, "Hello {number} of {call}", "Body of {call}")
                .param("call", call)
                .param("number", number);
    }
}
