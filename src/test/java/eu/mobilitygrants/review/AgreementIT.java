package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.overview.WaitingCases;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** R12: a case goes on while its agreement is being signed, and waits on the desk until somebody notes that it is. */
@PortalTest
class AgreementIT {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    WaitingCases waiting;

    @Autowired
    FundingCalls calls;

    private CallId call;
    private Person officer;
    private Person applicant;
    private ApplicationId id;
    private String page;

    @BeforeEach
    void beingSigned() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        applicant = PeopleFixtures.person(jdbc, "Ada Student");
        id = submitted(Agreement.IN_PREPARATION);
        page = "/office/cases/" + id;
        reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, true, "The rector signs it next week.");
    }

    @Test
    void waitsOnTheDeskUntilItIsNotedAndAgainIfThatWasWrong() {
        reviews.passOn(id, officer.id());
        assertThat(heap()).isOne();
        assertThat(get(officer)).bodyText().contains("has to be signed before the grant agreement");

        assertThat(post("/agreement", Map.of("signedOn", "2025-10-05"))).hasRedirectedUrl(page);
        assertThat(heap()).isZero();
        assertThat(get(officer))
                .bodyText()
                .contains("The agreement was signed on 5 October 2025. Noted by Olive Officer, 6 October 2025")
                .contains("Agreement of the institutions signed", "It is not signed after all");
        assertThat(browser.get().uri("/applications/" + id).with(user(new SignedInPerson(applicant))))
                .bodyText()
                .contains("Agreement of the institutions signed");

        assertThat(post("/agreement/take-back", Map.of())).hasRedirectedUrl(page);
        assertThat(heap()).isOne();
        assertThat(post("/agreement/take-back", Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("No agreement is noted as signed");
    }

    @Test
    void takesADayUpToTodayAndKeepsWhatWasTyped() {
        assertThat(post("/agreement", Map.of("signedOn", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the day on which the agreement was signed");
        assertThat(post("/agreement", Map.of("signedOn", "2025-10-07")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("cannot be after today", "value=\"2025-10-07\"");
        assertThat(post("/agreement", Map.of("signedOn", "1986-12-31"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/agreement", Map.of("signedOn", "soon"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(heap()).isOne();
        assertThat(post("/agreement", Map.of("signedOn", "2025-10-06"))).hasRedirectedUrl(page);
    }

    @Test
    void isNotAskedOfACaseThatNeverWaitedForOne() {
        id = submitted(Agreement.SIGNED);
        page = "/office/cases/" + id;

        assertThat(get(officer)).bodyText().doesNotContain(page + "/agreement");
        assertThat(post("/agreement", Map.of("signedOn", "2025-10-05")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("waits for no agreement", "2025-10-05");
    }

    @Test
    void anotherWordOnTheRuleBeginsAnew() {
        assertThat(post("/agreement", Map.of("signedOn", "2025-10-05"))).hasRedirectedUrl(page);
        reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, false, "It was another one.");
        assertThat(heap()).isZero();
        assertThatThrownBy(() -> jdbc.sql("""
                        update referral_settlement set signed_on = '2025-10-05', signed_noted_by = settled_by,
                               signed_noted_at = settled_at where application_id = ?
                        """).param(id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);

        reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, true, "It comes.");
        assertThat(heap()).isOne();
    }

    @Test
    void whoIsKeptOutNotesNothing() {
        jdbc.sql("""
                        insert into conflict_of_interest (application_id, person_id, reason, declared_at)
                        values (?, ?, 'Friends', now())
                        """).params(id.value(), officer.id().value()).update();

        assertThat(post("/agreement", Map.of("signedOn", "2025-10-05"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/agreement/take-back", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private int heap() {
        return waiting.of(calls.terms(call), officer).getOrDefault("AGREEMENT", 0);
    }

    private ApplicationId submitted(Agreement agreement) {
        var person = PeopleFixtures.person(jdbc, "Ben Student");
        return ApplicationFixtures.submitted(
                applications,
                call,
                agreement == Agreement.SIGNED ? person.id() : applicant.id(),
                ApplicationFixtures.completeStudentAt("PE", agreement));
    }

    private MvcTestResult get(Person person) {
        return browser.get().uri(page).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult post(String way, Map<String, String> fields) {
        var request = browser.post()
                .uri(page + way)
                .with(user(new SignedInPerson(officer)))
                .with(csrf())
                .param("seen", Long.toString(ReviewFixtures.seen(jdbc, page + way)));
        fields.forEach(request::param);
        return request.exchange();
    }
}
