package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.award.LedgerProof;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A send-back is taken back as long as nobody has read it, and then everything is as if it had never been. */
@PortalTest
@Import(LedgerProof.class)
class SendBackUndoIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    SendBackUndo undo;

    @Autowired
    AwardService awards;

    @Autowired
    FundingCalls calls;

    @Autowired
    LedgerProof ledger;

    @Autowired
    MovableClock clock;

    CallId call;
    Person olive;
    Person otto;
    Person ada;
    ApplicationId id;

    @BeforeEach
    void submitted() {
        call = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STUDENT_PROGRAMME", 1));
        olive = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER, Role.CHAIR);
        otto = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
        ada = PeopleFixtures.person(jdbc, "Ada Student");
        id = submitted(ada);
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void fromTheClickToTheRestoredPlaceEverythingIsAsItWas() {
        submitted(PeopleFixtures.person(jdbc, "Ben Behind"));
        var before = state();
        var office = "/office/cases/" + id;
        clock.advance(Duration.ofMinutes(3));

        assertThat(get(olive, office)).bodyText().contains("You can take it back for 15 minutes");
        assertThat(post(olive, office + "/send-back", Map.of("sendBackReason", "The plan is unsigned.")))
                .hasRedirectedUrl(office);
        assertThat(state()).isNotEqualTo(before);
        assertThat(mails()).as("waits in the outbox").containsExactly("WAITING");
        assertThat(goesInMinutes()).isBetween(13L, 15L);
        assertThat(publicList()).contains("sent back as incomplete");
        assertThat(get(olive, office))
                .bodyText()
                .contains("/send-back/take-back", "until 6 October 2025", "9:18", "or until the applicant opens");

        clock.advance(Duration.ofMinutes(14));
        assertThat(post(olive, office + "/send-back/take-back", Map.of("undoReason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a reason");
        assertThat(post(otto, office + "/send-back/take-back", Map.of("undoReason", "It is signed on page 2.")))
                .hasRedirectedUrl(office);

        assertThat(state()).isEqualTo(before);
        assertThat(mails()).isEmpty();
        assertThat(ledger.holds(call)).isTrue();
        assertThat(publicList()).doesNotContain("sent back as incomplete");
        assertThat(get(otto, office))
                .bodyText()
                .contains("The send-back was taken back", "It is signed on page 2.", "To screen")
                .doesNotContain("/send-back/take-back");
        assertThat(get(otto, "/office/ledger?call=" + call)).bodyText().contains("receipt 1 has its place again");
        assertThat(get(otto, "/office/pools/STUDENT_PROGRAMME/history?call=" + call))
                .bodyText()
                .contains("receipt 1 has its place again");
        assertThat(get(ada, "/applications/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("The send-back was taken back", "It is signed on page 2.")
                .doesNotContain("Back with you");
        assertThat(get(ada, "/applications/" + id + "/receipt")).hasStatusOk();
    }

    @Test
    void aGrantGivenMeanwhileStaysAndTheRestoredOneIsBackInTheQueueAtItsNumber() {
        var edda = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        var carl = PeopleFixtures.person(jdbc, "Carl Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        var terms = calls.terms(call);
        var behind = submitted(PeopleFixtures.person(jdbc, "Ben Behind"));
        ReviewFixtures.conclude(reviews, terms, Audience.STUDENT, behind, olive.id(), edda.id(), carl.id(), true);
        assertThat(place(behind)).isEqualTo(PlaceState.WAITING);
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        assertThat(place(behind)).isEqualTo(PlaceState.OFFERED);

        undo.take(id, olive.id(), "A slip.");

        assertThat(place(behind)).isEqualTo(PlaceState.OFFERED);
        assertThat(place(id)).isEqualTo(PlaceState.UNDECIDED);
        assertThat(awards.place(id).orElseThrow().receiptNumber()).isEqualTo(1);
        ReviewFixtures.conclude(reviews, terms, Audience.STUDENT, id, olive.id(), edda.id(), carl.id(), true);
        assertThat(place(id)).isEqualTo(PlaceState.RESERVE);
        assertThat(ledger.holds(call)).isTrue();
    }

    @Test
    void anOpenQuestionIsOpenAgainAndAnAssessmentGoesOnWhereItWas() {
        reviews.passOn(id, olive.id());
        reviews.askClarification(id, olive.id(), "Which courses?", LocalDate.parse("2025-10-16"));
        var before = state();

        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        undo.take(id, olive.id(), "A slip.");

        assertThat(state()).isEqualTo(before);
        reviews.answerClarification(id, ada.id(), "Parasitology.");
        assertThat(reviews.caseOf(id).orElseThrow().phase()).isEqualTo(ReviewPhase.ASSESSMENT);
    }

    @Test
    void aSecondSendBackAfterAnUndoIsWrittenToTheApplicantAndCanBeTakenBackToo() {
        var before = state();
        for (int round = 0; round < 2; round++) {
            reviews.sendBack(id, olive.id(), "The plan is unsigned.");
            assertThat(mails()).containsExactly("WAITING");
            undo.take(id, olive.id(), "A slip.");
            assertThat(state()).isEqualTo(before);
        }
        assertThat(ledger.holds(call)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/applications",
                "/applications/ID",
                "/applications/ID/draft",
                "/applications/ID/mails",
                "/my-data"
            })
    void onceTheApplicantHasOpenedAPageThatTellsItItStays(String page) {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        clock.advance(Duration.ofMinutes(2));
        get(PeopleFixtures.person(jdbc, "Somebody Else"), "/applications");
        assertThat(get(olive, "/office/cases/" + id)).bodyText().contains("/send-back/take-back");
        assertThat(get(ada, page.replace("ID", id.toString()))).hasStatusOk();

        assertThat(undone("My mistake, sorry."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "has opened the application meanwhile",
                        "My mistake, sorry.",
                        "The applicant opened the application on")
                .doesNotContain("undoReason");
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void aPageOfAnotherApplicationOfTheirsDoesNotCount() {
        var other = applications.draft(call, ada.id(), ApplicationFixtures.completeStudent());
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        get(ada, "/applications/" + other + "/draft");

        undo.take(id, olive.id(), "A slip.");

        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void whatTheApplicantChangedOrSubmittedAnewIsNeverOverwritten() throws Exception {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        var draft = applications.application(id);
        applications.save(
                id, ada.id(), draft.version(), content -> content.withAnswers(Map.of("QUALITY", "Other words")));
        assertThat(undone("A slip.")).hasStatus(HttpStatus.CONFLICT);

        applications.save(id, ada.id(), applications.application(id).version(), content -> draft.content());
        applications.submit(id, ada.id());
        assertThat(undone("A slip.")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("A slip.");
        assertThat(applications.application(id).receiptNumber()).hasValue(2);
    }

    @Test
    void anotherApplicationForTheSameDaysStandsInTheWay() {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        submitted(ada);

        assertThat(undone("A slip.")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("days that overlap these");
    }

    @Test
    void onceItsMailLeavesItStays() {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        jdbc.sql(
                        "update scheduled_tasks set picked = true where task_instance in (select id::text from outbound_mail where application_id = ?)")
                .param(id.value())
                .update();
        assertThat(undone("A slip.")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("has left meanwhile");
        jdbc.sql(
                        "update scheduled_tasks set picked = false where task_instance in (select id::text from outbound_mail where application_id = ?)")
                .param(id.value())
                .update();
        jdbc.sql(
                        "insert into mail_resend select id, 1, ?, 'Now', created_at from outbound_mail where application_id = ? and kind = 'RETURNED'")
                .params(olive.id().value(), id.value())
                .update();
        assertThat(undone("A slip.")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("has left meanwhile");
        jdbc.sql("delete from mail_resend where mail_id in (select id from outbound_mail where application_id = ?)")
                .param(id.value())
                .update();
    }

    @Test
    void afterTheTimeItStays() {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        clock.advance(Duration.ofMinutes(15));
        assertThat(undone("A slip."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The time to take the send-back back is over", "The mail to the applicant left on");
        clock.advance(Duration.ofSeconds(-1));
        assertThat(undone("A slip.")).hasStatus3xxRedirection();
    }

    @RepeatedTest(4)
    void ofTwoWhoUndoAtOnceOneDoes() throws Exception {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");

        assertThat(atOnce(takeBack(olive), takeBack(otto))).containsExactlyInAnyOrder("done", "refused");
        assertThat(taken()).isEqualTo(1);
    }

    /** Whoever reads sees either the send-back, which then stays, or an application that was never away. */
    @RepeatedTest(6)
    void readingAndUndoingAtOnceNeverShowWhatIsThenTakenBack() throws Exception {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");

        var outcomes = atOnce(takeBack(olive), () -> {
            var page = get(ada, "/applications/" + id);
            return page.getResponse().getContentAsString().contains("Back with you") ? "read" : "nothing";
        });

        assertThat(outcomes).isIn(List.of("done", "nothing"), List.of("refused", "read"));
    }

    @RepeatedTest(4)
    void changingAndUndoingAtOnceLeaveOneOfThem() throws Exception {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");
        var version = applications.application(id).version();

        var outcomes = atOnce(takeBack(olive), () -> {
            applications.save(id, ada.id(), version, content -> content.withAnswers(Map.of("QUALITY", "Other words")));
            return "done";
        });

        assertThat(outcomes).containsExactlyInAnyOrder("done", "refused");
    }

    @RepeatedTest(4)
    void submittingAnewAndUndoingAtOnceGiveOneSubmissionOneNumber() throws Exception {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");

        var outcomes = atOnce(
                takeBack(olive),
                () -> "receipt " + applications.submit(id, ada.id()).number());

        assertThat(outcomes).isIn(List.of("done", "receipt 1"), List.of("refused", "receipt 2"));
        var number = outcomes.getFirst().equals("done") ? 1 : 2;
        assertThat(applications.application(id).receiptNumber()).hasValue(number);
        assertThat(awards.place(id).orElseThrow().receiptNumber()).isEqualTo(number);
        assertThat(ledger.holds(call)).isTrue();
    }

    @RepeatedTest(2)
    void givingTheDraftUpAndUndoingAtOnceLeaveOneOfThem() throws Exception {
        reviews.sendBack(id, olive.id(), "The plan is unsigned.");

        var outcomes = atOnce(takeBack(olive), () -> {
            applications.deleteDraft(id, ada.id());
            return "done";
        });

        assertThat(outcomes).containsExactlyInAnyOrder("done", "refused");
    }

    @Test
    void aCaseThatWasNotSentBackHasNothingToTakeBack() {
        assertThatThrownBy(() -> undo.take(id, olive.id(), "A slip.")).isInstanceOf(ConflictException.class);
        applications.withdraw(id, ada.id());
        assertThatThrownBy(() -> undo.take(id, olive.id(), "A slip.")).isInstanceOf(ConflictException.class);
        assertThat(get(olive, "/office/cases/" + id)).bodyText().doesNotContain("/send-back/take-back");
    }

    private Callable<String> takeBack(Person officer) {
        return () -> {
            undo.take(id, officer.id(), "A slip.");
            return "done";
        };
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... steps) throws Exception {
        var gate = new CyclicBarrier(steps.length);
        try (var threads = Executors.newFixedThreadPool(steps.length)) {
            var running = List.of(steps).stream()
                    .map(step -> threads.submit(() -> {
                        gate.await();
                        try {
                            return step.call();
                        } catch (ConflictException refused) {
                            return "refused";
                        }
                    }))
                    .toList();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    private int taken() {
        return jdbc.sql(
                        "select count(*) as n from case_history where application_id = ? and kind like '%RETURN_TAKEN_BACK'")
                .param(id.value())
                .query((row, number) -> row.getInt("n"))
                .single();
    }

    private PlaceState place(ApplicationId of) {
        return awards.place(of).orElseThrow().state();
    }

    /** Everything about it but the counts of changes and the instant of the last one. */
    private List<Map<String, Object>> state() {
        return List.of(
                row(
                        "select status, content, receipt_number, submitted_at, return_reason, departure from application where id = ?"),
                row(
                        "select number, sha256, submitted_at from application_submission where application_id = ? order by number desc limit 1"),
                row("select to_jsonb(q)::text as place from queue_place q where application_id = ?"),
                row("select (to_jsonb(c) - 'version')::text as file from review_case c where application_id = ?"),
                row(
                        "select string_agg(pool || priority_claimed, ',') as claims from review_pool_claim where application_id = ?"),
                row(
                        "select coalesce(string_agg(to_jsonb(k)::text, ','), '') as questions from clarification k where application_id = ?"));
    }

    private Map<String, Object> row(String sql) {
        return jdbc.sql(sql).param(id.value()).query().singleRow();
    }

    private List<String> mails() {
        return jdbc.sql("select state from outbound_mail where application_id = ? and kind = 'RETURNED'")
                .param(id.value())
                .query((row, number) -> row.getString("state"))
                .list();
    }

    private long goesInMinutes() {
        return jdbc.sql("""
                        select extract(epoch from t.execution_time - now()) / 60 as minutes
                          from scheduled_tasks t join outbound_mail m on m.id::text = t.task_instance
                         where m.application_id = ? and m.kind = 'RETURNED'
                        """)
                .param(id.value())
                .query((row, number) -> row.getLong("minutes"))
                .single();
    }

    private String publicList() {
        try {
            return browser.get()
                    .uri("/calls/%s/receipts".formatted(call))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ApplicationId submitted(Person person) {
        return ApplicationFixtures.submitted(applications, call, person.id(), ApplicationFixtures.completeStudent());
    }

    private MvcTestResult undone(String reason) {
        return post(olive, "/office/cases/" + id + "/send-back/take-back", Map.of("undoReason", reason));
    }

    private MvcTestResult get(Person person, String address) {
        return browser.get().uri(address).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult post(Person person, String address, Map<String, String> fields) {
        var request = browser.post()
                .uri(address)
                .with(user(new SignedInPerson(person)))
                .with(csrf())
                .param("seen", Long.toString(ReviewFixtures.seen(jdbc, address)));
        fields.forEach(request::param);
        return request.exchange();
    }
}
