package eu.mobilitygrants.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.Outcome;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewService;
import eu.mobilitygrants.shared.ConflictException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Exceptions for one person: granted, shown, used once, expired, revoked. */
@PortalTest
class ExceptionsIT {

    private static final Instant EXPIRES = Instant.parse("2025-10-10T22:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    WaiverService waivers;

    @Autowired
    MovableClock clock;

    private CallId call;
    private Person officer;
    private Person applicant;

    @BeforeEach
    void aCallThatIsOver() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        applicant = PeopleFixtures.person(jdbc, "Late Student");
        over(call);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theLateDoorLetsOnePersonThroughAllTheWayOnceAndForGood() throws Exception {
        assertThat(begin(applicant)).hasStatus(HttpStatus.CONFLICT);
        var granted = post(
                "/office/exceptions",
                officer,
                "call",
                call.value(),
                "rule",
                "CALL_OPEN",
                "email",
                " " + applicant.email().toUpperCase(Locale.ROOT),
                "reason",
                "Field work without a network",
                "until",
                "2025-10-10");
        assertThat(granted).hasStatus(HttpStatus.FOUND);

        assertThat(get("/applications", applicant)).bodyText().contains("/calls/%s/apply".formatted(call));
        assertThat(get("/calls/%s/apply".formatted(call), applicant)).bodyText().doesNotContain("class=\"warning\"");
        var begun = begin(applicant);
        assertThat(begun).hasStatus(HttpStatus.FOUND);
        var stranger = PeopleFixtures.person(jdbc, "Another Student");
        assertThat(begin(stranger)).hasStatus(HttpStatus.CONFLICT);

        var id = ApplicationFixtures.ready(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
        assertThat(get("/applications/%s/draft".formatted(id), applicant))
                .bodyText()
                .contains("lets you submit one application after the end of the call, until 10 October 2025")
                .contains("Field work without a network")
                .doesNotContain("The call closed on");
        assertThat(get("/applications/%s/check-answers".formatted(id), applicant))
                .bodyText()
                .contains("finding-waived", "Olga Officer of the Education Office")
                .contains("Submit the application");
        assertThat(get("/applications/" + id, applicant)).bodyText().contains("for you it takes one application until");

        assertThat(submit(id)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/applications/%s/receipt".formatted(id));

        var submission = applications.submission(id);
        assertThat(submission.receipt().number()).isEqualTo(1);
        assertThat(submission.verdict().of(RuleCode.CALL_OPEN).outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(applications.frozenText(id))
                .contains("\"WAIVED\"", "Field work without a network", "Olga Officer", "2025-10-10");
        assertThat(get("/applications/%s/receipt".formatted(id), applicant))
                .bodyText()
                .contains("Field work without a network");
        assertThat(get("/applications/" + id, applicant)).bodyText().contains("Submitted on an exception");
        assertThat(get("/office/cases/" + id, officer))
                .bodyText()
                .contains("finding-waived", "Field work without a network", "/office/exceptions?call=" + call);
        assertThat(get("/office/exceptions?state=USED&call=" + call, officer))
                .bodyText()
                .contains("by receipt number 1", applicant.email());
        assertThat(mails(applicant)).contains("LATE_DOOR", "RECEIPT");

        assertThat(begin(applicant)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aSecondSubmissionOnTheSameDoorIsRefusedAndToldWhy() {
        grant(RuleCode.CALL_OPEN);
        var first = ready(0);
        var second = ready(1);

        assertThat(submit(first)).hasStatus(HttpStatus.FOUND);

        assertThat(submit(second))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("was used by receipt number 1");
    }

    @Test
    void whatExpiredBetweenPageAndSubmissionIsRefusedAndToldWhy() {
        grant(RuleCode.CALL_OPEN);
        var id = ready(0);

        clock.set(EXPIRES);

        assertThat(submit(id))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("held until 10 October 2025; it has expired");

        clock.set(EXPIRES.minusMillis(1));

        assertThat(submit(id)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatWasTakenBackBetweenPageAndSubmissionIsRefusedAndToldWhy() {
        var waiver = grant(RuleCode.CALL_OPEN);
        var id = ready(0);

        assertThat(post("/office/exceptions/%s/revoke".formatted(waiver), officer, "reason", "The wrong person"))
                .hasStatus(HttpStatus.FOUND);

        assertThat(submit(id))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("took back the exception", "The wrong person");
        assertThat(mails(applicant)).contains("WAIVER_REVOKED");
        assertThat(post("/office/exceptions/%s/revoke".formatted(waiver), officer, "reason", "Again"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/office/exceptions?state=REVOKED&call=" + call, officer))
                .bodyText()
                .contains("The wrong person");
    }

    @Test
    void aWaivedLeadTimeServesTheSameApplicationAgainWhenItComesBackAndNoOther() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        clock.set(Instant.parse("2025-12-01T09:00:00Z")); // the students leave on 10 January
        assertThatThrownBy(() -> applications.submit(ready(0), applicant.id()))
                .isInstanceOf(NotSubmittableException.class);
        waivers.grant(
                call,
                applicant.id(),
                officer.id(),
                RuleCode.LEAD_TIME,
                "The host changed its term",
                Instant.parse("2025-12-10T23:00:00Z"));
        var id = ready(0);

        assertThat(submit(id)).hasStatus(HttpStatus.FOUND);
        assertThat(applications.submission(id).verdict().of(RuleCode.LEAD_TIME).outcome())
                .isEqualTo(Outcome.WAIVED);
        reviews.sendBack(id, officer.id(), "The plan is missing a page.");
        assertThat(submit(id)).hasStatus(HttpStatus.FOUND);
        applications.withdraw(id, applicant.id());
        assertThat(submit(ready(0)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("was used by receipt number 1");
    }

    @Test
    void twoSubmissionsAtOnceFindOneDoor() throws Exception {
        grant(RuleCode.CALL_OPEN);
        var ids = List.of(ready(0), ready(1));

        var outcomes = atOnce(ids.stream()
                .<Callable<String>>map(id -> () -> {
                    try {
                        applications.submit(id, applicant.id());
                        return "submitted";
                    } catch (NotSubmittableException refused) {
                        return "refused";
                    }
                })
                .toList());

        assertThat(outcomes).containsExactlyInAnyOrder("submitted", "refused");
        assertThat(jdbc.sql("select count(*) from application_submission where call_id = ?")
                        .param(call.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void twoOfficersGrantingAtOnceGrantOne() throws Exception {
        var colleague = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);

        var outcomes = atOnce(List.of(officer, colleague).stream()
                .<Callable<String>>map(one -> () -> {
                    try {
                        waivers.grant(call, applicant.id(), one.id(), RuleCode.CALL_OPEN, "Field work", EXPIRES);
                        return "granted";
                    } catch (ConflictException refused) {
                        return refused.messageKey();
                    }
                })
                .toList());

        assertThat(outcomes).containsExactlyInAnyOrder("granted", "application.waivers.conflict.already");
    }

    @Test
    void takingBackAndSubmittingAtOnceHaveOneWinner() throws Exception {
        for (int round = 0; round < 5; round++) {
            var person = PeopleFixtures.person(jdbc, "Racing Student");
            var waiver = waivers.grant(call, person.id(), officer.id(), RuleCode.CALL_OPEN, "Field work", EXPIRES);
            var id = ApplicationFixtures.ready(applications, call, person.id(), ApplicationFixtures.completeStudent());

            var outcomes = atOnce(List.of(
                    () -> {
                        try {
                            applications.submit(id, person.id());
                            return "submitted";
                        } catch (NotSubmittableException refused) {
                            return "refused";
                        }
                    },
                    () -> {
                        try {
                            waivers.revoke(waiver, officer.id(), "A mistake");
                            return "revoked";
                        } catch (ConflictException refused) {
                            return "too late";
                        }
                    }));

            assertThat(outcomes).isIn(List.of("submitted", "too late"), List.of("refused", "revoked"));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "OFFICER,  list, 200", "OFFICER,  read, 200", "OFFICER,  new, 200", "OFFICER,  grant, 302",
                "OFFICER,  revoke, 302",
        "AUDITOR,  list, 200", "AUDITOR,  read, 200", "AUDITOR,  new, 403", "AUDITOR,  grant, 403",
                "AUDITOR,  revoke, 403",
        "CHAIR,    list, 403", "CHAIR,    read, 403", "CHAIR,    new, 403", "CHAIR,    grant, 403",
                "CHAIR,    revoke, 403",
        "ASSESSOR, list, 403", "ASSESSOR, read, 403", "ASSESSOR, new, 403", "ASSESSOR, grant, 403",
                "ASSESSOR, revoke, 403",
        "ADMIN,    list, 403", "ADMIN,    read, 403", "ADMIN,    new, 403", "ADMIN,    grant, 403",
                "ADMIN,    revoke, 403",
        ",         list, 403", ",         read, 403", ",         new, 403", ",         grant, 403",
                ",         revoke, 403",
    })
    void saysWhoMayDoWhat(Role role, String action, int status) {
        var person = role == null
                ? PeopleFixtures.person(jdbc, "Nobody Special")
                : PeopleFixtures.person(jdbc, "Somebody", role);
        var waiver = grant(RuleCode.CALL_OPEN);

        var answer = switch (action) {
            case "list" -> get("/office/exceptions", person);
            case "read" -> get("/office/exceptions/" + waiver, person);
            case "new" -> get("/office/exceptions/new", person);
            case "grant" -> grantOnPage(person, "someone.new@example.org", "LEAD_TIME", "2025-10-06");
            default -> post("/office/exceptions/%s/revoke".formatted(waiver), person, "reason", "A mistake");
        };

        assertThat(answer).hasStatus(status);
    }

    @Test
    void nobodyDecidesOnThemselvesOrWhereAConflictKeepsThemOut() {
        assertThat(grantOnPage(officer, officer.email(), "CALL_OPEN", "2025-10-10"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You have a conflict of interest with this person");
        assertThatThrownBy(() -> waivers.grant(call, officer.id(), officer.id(), RuleCode.CALL_OPEN, "For me", EXPIRES))
                .isInstanceOf(ConflictException.class);

        var waiver = grant(RuleCode.CALL_OPEN);
        var id = ready(0);
        assertThat(submit(id)).hasStatus(HttpStatus.FOUND);
        var friend = PeopleFixtures.person(jdbc, "Fred Friend", Role.OFFICER, Role.AUDITOR);
        jdbc.sql(
                        "insert into conflict_of_interest (application_id, person_id, reason, declared_at) values (?, ?, 'Friends', now())")
                .params(id.value(), friend.id().value())
                .update();

        assertThat(get("/office/exceptions?call=" + call, friend))
                .bodyText()
                .doesNotContain(applicant.email())
                .contains("No exceptions here");
        assertThat(get("/office/exceptions/" + waiver, friend)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/office/exceptions/%s/revoke".formatted(waiver), friend, "reason", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(grantOnPage(friend, applicant.email(), "LEAD_TIME", "2025-10-10"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoIsNamedAsSupervisorInADraftDoesNotDecideOnItsWriter() {
        var supervisor = PeopleFixtures.person(jdbc, "Sue Supervisor", Role.OFFICER);
        grant(RuleCode.CALL_OPEN);
        var id = ready(0);
        jdbc.sql("update application set content = replace(content, 'course.director@example.org', ?) where id = ?")
                .params(supervisor.email(), id.value())
                .update();

        assertThatThrownBy(() ->
                        waivers.grant(call, applicant.id(), supervisor.id(), RuleCode.LEAD_TIME, "Of course", EXPIRES))
                .isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "DURATION,  2025-10-10, This rule cannot be waived",
        "NO_RULE,   2025-10-10, Choose the rule",
        "CALL_OPEN, 2025-10-05, This day is over",
        "CALL_OPEN, 2026-01-07, At most 92 days ahead",
    })
    void takesNothingThatMayNotBeGranted(String rule, LocalDate until, String said) {
        assertThat(grantOnPage(officer, applicant.email(), rule, until.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(jdbc.sql("select count(*) from rule_waiver where call_id = ?")
                        .param(call.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2025-10-06", "2026-01-06"})
    void takesTheFirstAndTheLastDayPossible(LocalDate until) {
        assertThat(grantOnPage(officer, applicant.email(), "CALL_OPEN", until.toString()))
                .hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into rule_waiver select gen_random_uuid(), call_id, person_id, 'DURATION', reason, granted_by, granted_at, expires_at from rule_waiver where id = ?",
                "insert into rule_waiver select gen_random_uuid(), call_id, granted_by, 'LEAD_TIME', reason, granted_by, granted_at, expires_at from rule_waiver where id = ?",
                "insert into rule_waiver select gen_random_uuid(), call_id, person_id, rule, reason, granted_by, granted_at, expires_at from rule_waiver where id = ?",
                "update rule_waiver set expires_at = expires_at + interval '1 day' where id = ?",
                "update rule_waiver set used_at = granted_at where id = ?",
                "update rule_waiver set reason = 'Another' where id = ?",
                "delete from rule_waiver where id = ?",
            })
    void theDatabaseRefusesWhatNoPageDoes(String statement) {
        var waiver = grant(RuleCode.CALL_OPEN);

        assertThatThrownBy(() -> jdbc.sql(statement).param(waiver).update()).isInstanceOf(DataAccessException.class);
    }

    private UUID grant(RuleCode rule) {
        return waivers.grant(call, applicant.id(), officer.id(), rule, "Field work without a network", EXPIRES);
    }

    private MvcTestResult grantOnPage(Person person, String email, String rule, String until) {
        return post(
                "/office/exceptions",
                person,
                "call",
                call.value(),
                "rule",
                rule,
                "email",
                email,
                "reason",
                "A reason",
                "until",
                until);
    }

    /** Drafts for days of their own. */
    private ApplicationId ready(int which) {
        var content = which == 0
                ? ApplicationFixtures.completeStudent()
                : ApplicationFixtures.completeStudent(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-10"));
        return ApplicationFixtures.ready(applications, call, applicant.id(), content);
    }

    private void over(CallId id) {
        jdbc.sql("update funding_call set closes_at = ? where id = ?")
                .params(Timestamp.from(MovableClock.START.minus(Duration.ofDays(1))), id.value())
                .update();
    }

    private MvcTestResult begin(Person person) {
        return post("/calls/%s/applications".formatted(call), person);
    }

    private MvcTestResult submit(ApplicationId id) {
        return post("/applications/%s/submit".formatted(id), applicant, "declared", "true");
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult post(String uri, Person person, String... values) {
        var request =
                browser.post().uri(uri).with(user(new SignedInPerson(person))).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private List<String> mails(Person person) {
        return jdbc.sql("select kind from outbound_mail where person_id = ?")
                .param(person.id().value())
                .query(String.class)
                .list();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var gate = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        gate.await();
                        return task.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
