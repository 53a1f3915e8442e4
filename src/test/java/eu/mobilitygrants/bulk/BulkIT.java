package eu.mobilitygrants.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewPhase;
import eu.mobilitygrants.review.ReviewService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One act for several cases: previewed, confirmed once, told one by one. */
@PortalTest
class BulkIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private FundingCalls calls;

    private CallId call;
    private Person officer;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Una Officer", Role.OFFICER, Role.CHAIR);
    }

    @ParameterizedTest
    @CsvSource({"PASS_ON, false, No case was chosen", "'', true, Nothing was chosen to be done"})
    void whatWasNotChosenIsASentence(String act, boolean withCase, String said) {
        var page = page(post("/office/bulk", officer, withCase ? List.of(submitted()) : List.of(), "act", act));

        assertThat(page.select("main [role=status]").text()).contains(said);
    }

    @Test
    void thePreviewSaysWhatWouldHappenAndDoesNothing() {
        var first = submitted();
        var second = submitted();
        var withCommittee = submitted();
        reviews.passOn(withCommittee, officer.id());
        var before = traces();

        var page = page(post("/office/bulk", officer, List.of(first, second, withCommittee), "act", "PASS_ON"));

        assertThat(page.select(".lede").text()).isEqualTo("It would be done with 2 cases; one is left out.");
        assertThat(page.select("main form input[name=cases]").eachAttr("value"))
                .containsExactly(first.toString(), second.toString());
        assertThat(page.select("main section li").text()).contains("Receipt number 3, Ada Student");
        assertThat(traces()).isEqualTo(before);
        assertThat(reviews.phases(List.of(first, second)).values()).containsOnly(ReviewPhase.SCREENING);
    }

    @Test
    void eachCaseHasItsResultAndOneThatCannotBeDoneKeepsNoOtherFromIt() {
        var first = submitted();
        var gone = submitted();
        var last = submitted();
        reviews.passOn(gone, officer.id()); // by somebody else, after the preview

        var results = page(get(
                run(officer, UUID.randomUUID(), List.of(first, gone, last), "act", "PASS_ON")
                        .getRedirectedUrl(),
                officer));

        assertThat(results.select(".lede").text()).isEqualTo("2 of 3 done.");
        assertThat(results.select("main li .tag").eachText()).containsExactly("done", "not done", "done");
        assertThat(reviews.phases(List.of(first, gone, last)).values()).containsOnly(ReviewPhase.ASSESSMENT);
    }

    @Test
    void oneOrderThatArrivesTwiceAtOnceIsCarriedOutOnce() throws Exception {
        var cases = List.of(submitted(), submitted());
        var order = UUID.randomUUID();
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(0, 1).stream()
                    .map(number -> threads.submit(() -> {
                        together.await();
                        return run(officer, order, cases, "act", "MESSAGE", "text", "The office is closed on Friday.");
                    }))
                    .toList();
            for (var one : both) {
                assertThat(one.get().getStatus()).isEqualTo(302);
            }
        }

        assertThat(count("select count(*) from case_message where application_id in (:cases)", cases))
                .isEqualTo(2);
        assertThat(count("select count(*) from bulk_result where application_id in (:cases)", cases))
                .isEqualTo(2);
    }

    @Test
    void aCaseThatMustNotBeKnownIsCountedAndNeitherNamedNorDone() {
        var open = submitted();
        var hidden = submitted();
        jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                .params(officer.email(), hidden.value())
                .update();

        var page = page(post("/office/bulk", officer, List.of(open, hidden), "act", "PASS_ON"));
        run(officer, UUID.randomUUID(), List.of(open, hidden), "act", "PASS_ON");

        assertThat(page.text()).contains("One of the chosen cases is not there, or not yours to handle.");
        assertThat(page.html()).doesNotContain(hidden.toString());
        assertThat(reviews.phases(List.of(hidden)).values()).containsOnly(ReviewPhase.SCREENING);
    }

    @Test
    void aMessageWithoutWordsComesBackWithWhatWasChosen() {
        var id = submitted();

        var answer = run(officer, UUID.randomUUID(), List.of(id), "act", "MESSAGE", "text", " ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select("input[name=cases]").attr("value")).isEqualTo(id.toString());
        assertThat(page(answer).select(".error-summary").text()).contains("Write what the applicant is to read.");
    }

    @Test
    void casesAreConcludedAsTheirAssessmentsPropose() {
        var good = assessed(5);
        var weak = assessed(1);
        var bare = submitted();

        run(
                officer,
                UUID.randomUUID(),
                List.of(good, weak, bare),
                "act",
                "CONCLUDE",
                "ifPositive",
                "A convincing plan.",
                "ifNegative",
                "The plan stays vague.");

        assertThat(jdbc.sql("select reason from pending_conclusion where application_id = any(?) order by reason")
                        .param(new UUID[] {good.value(), weak.value(), bare.value()})
                        .query(String.class)
                        .list())
                .containsExactly("A convincing plan.", "The plan stays vague.");
    }

    @Test
    void applicantsAreRemindedOfAnOpenQuestionOnceADay() {
        var asked = submitted();
        var quiet = submitted();
        reviews.askClarification(asked, officer.id(), "Which semester?", LocalDate.parse("2025-10-16"));

        var first = page(get(
                run(officer, UUID.randomUUID(), List.of(asked, quiet), "act", "REMIND")
                        .getRedirectedUrl(),
                officer));
        var second = page(get(
                run(officer, UUID.randomUUID(), List.of(asked), "act", "REMIND").getRedirectedUrl(), officer));

        assertThat(first.text()).contains("Nothing waits for the applicant");
        assertThat(second.text()).contains("The applicant was reminded today.");
        assertThat(count(
                        "select count(*) from outbound_mail where kind = 'CLARIFICATION_REMINDER' and application_id in (:cases)",
                        List.of(asked, quiet)))
                .isEqualTo(1);
    }

    @Test
    void membersAreAskedToAssess() {
        var member = PeopleFixtures.person(jdbc, "Mel Member", "EDUCATION_OFFICE", Role.ASSESSOR);
        var id = submitted();
        reviews.passOn(id, officer.id());

        run(
                officer,
                UUID.randomUUID(),
                List.of(id),
                "act",
                "ASSIGN",
                "members",
                member.id().toString());

        assertThat(count("select count(*) from case_assignment where application_id in (:cases)", List.of(id)))
                .isEqualTo(1);
    }

    @Test
    void resultsAreForWhoOrderedThemAndForAuditors() {
        var address = run(officer, UUID.randomUUID(), List.of(submitted()), "act", "PASS_ON")
                .getRedirectedUrl();

        assertThat(get(address, PeopleFixtures.person(jdbc, "Other Officer", Role.OFFICER))
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(address, PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void moreThanCanBeReadAreRefused() {
        var many = new ArrayList<ApplicationId>();
        for (var number = 0; number <= BulkWork.MOST; number++) {
            many.add(new ApplicationId(UUID.randomUUID()));
        }

        assertThat(page(post("/office/bulk", officer, many, "act", "PASS_ON")).text())
                .contains("More than 200 cases were chosen");
    }

    private ApplicationId submitted() {
        var applicant = PeopleFixtures.person(jdbc, "Ada Student");
        return ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    private ApplicationId assessed(int points) {
        var id = submitted();
        reviews.passOn(id, officer.id());
        for (var unit : List.of("EDUCATION_OFFICE", "CLINICAL_SCIENCES")) {
            var member = PeopleFixtures.person(jdbc, "Member", unit, Role.ASSESSOR);
            ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, member.id(), points);
        }
        return id;
    }

    /** What an act would leave behind. */
    private List<Long> traces() {
        return List.of("case_history", "outbound_mail", "bulk_run", "ledger_entry").stream()
                .map(table -> jdbc.sql("select count(*) as rows from " + table)
                        .query((row, number) -> row.getLong("rows"))
                        .single())
                .toList();
    }

    private long count(String sql, List<ApplicationId> cases) {
        return jdbc.sql(sql)
                .param("cases", cases.stream().map(ApplicationId::value).toList())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private MockHttpServletResponse run(Person person, UUID order, List<ApplicationId> cases, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("run", order.toString()));
        return post("/office/bulk/run", person, cases, all.toArray(String[]::new));
    }

    private MockHttpServletResponse post(String address, Person person, List<ApplicationId> cases, String... fields) {
        var request = browser.post()
                .uri(address)
                .with(user(new SignedInPerson(person)))
                .with(csrf());
        cases.forEach(id -> request.param("cases", id.toString()));
        for (var field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String address, Person person) {
        return browser.get()
                .uri(address)
                .with(user(new SignedInPerson(person)))
                .exchange()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
