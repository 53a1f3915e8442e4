package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reminders of questions and assessments, the office's digest, and who sees which mail. Starts on Monday 6 October 2025. */
@PortalTest
class RemindersIT {

    private static final Instant BEFORE_THE_REMINDER = Instant.parse("2025-10-12T21:59:59Z");
    private static final Instant THREE_DAYS_BEFORE = Instant.parse("2025-10-12T22:00:00Z");
    private static final Instant LAST_MINUTE = Instant.parse("2025-10-16T21:59:00Z");
    private static final Instant TOO_LATE = Instant.parse("2025-10-16T22:00:00Z");
    private static final Instant BEFORE_HALF_PAST_SEVEN = Instant.parse("2025-10-13T05:29:59Z");
    private static final Instant HALF_PAST_SEVEN = Instant.parse("2025-10-13T05:30:00Z");

    @Autowired
    QuestionReminders questions;

    @Autowired
    AssessmentReminders assessments;

    @Autowired
    OfficeDigests digests;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    AwardService awards;

    @Autowired
    FundingCalls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    MovableClock clock;

    private CallId call;
    private Person applicant;
    private Person officer;
    private Person member;
    private ApplicationId id;

    @BeforeEach
    void oneCase() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        applicant = PeopleFixtures.person(jdbc, "Ama Boateng");
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        member = PeopleFixtures.person(jdbc, "Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        id = ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.reset();
    }

    @Test
    void remindsOfAQuestionThreeDaysBeforeItsLastDayOnce() {
        reviews.askClarification(id, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));

        assertThat(questionMailsAt(BEFORE_THE_REMINDER)).isZero();
        assertThat(questionMailsAt(THREE_DAYS_BEFORE)).isOne();
        assertThat(questionMailsAt(LAST_MINUTE)).isOne();
        assertThat(subjects(applicant, "CLARIFICATION_REMINDER"))
                .containsExactly(
                        "Reminder: a question about your application, please answer by Thursday 16 October 2025");
    }

    @Test
    void remindsUntilTheLastMinuteAndNotAfterIt() {
        reviews.askClarification(id, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));

        assertThat(questionMailsAt(TOO_LATE)).isZero();
        assertThat(questionMailsAt(LAST_MINUTE)).isOne();
    }

    @Test
    void leavesAloneWhoHasAnsweredAndWhoWasAskedWithThreeDaysLeft() {
        reviews.askClarification(id, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));
        reviews.answerClarification(id, applicant.id(), "The one in Milan.");
        clock.set(THREE_DAYS_BEFORE);
        reviews.askClarification(id, officer.id(), "Which floor?", LocalDate.parse("2025-10-16"));

        assertThat(questionMailsAt(LAST_MINUTE)).isZero();
    }

    @Test
    void severalRunsAtOnceWriteOneMail() throws Exception {
        reviews.askClarification(id, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));
        clock.set(HALF_PAST_SEVEN);

        atOnce(() -> {
            questions.writeDue();
            digests.writeDue(officer);
        });

        assertThat(subjects(applicant, "CLARIFICATION_REMINDER")).hasSize(1);
        var before = subjects(officer, "OFFICE_DIGEST").size();
        reviews.answerClarification(id, applicant.id(), "The one in Milan.");
        clock.set(HALF_PAST_SEVEN.plusSeconds(24 * 3600));
        atOnce(() -> digests.writeDue(officer));
        assertThat(subjects(officer, "OFFICE_DIGEST")).hasSize(before + 1);
    }

    @Test
    void remindsAMemberOnceAWeekOfAllThatWaitsAWeek() {
        reviews.passOn(id, officer.id());
        var other = ApplicationFixtures.submitted(
                applications,
                call,
                PeopleFixtures.person(jdbc, "Ben Other").id(),
                ApplicationFixtures.completeStudent());
        reviews.passOn(other, officer.id());
        var week = MovableClock.START.plusSeconds(7 * 24 * 3600);

        assertThat(assessmentMailsAt(week.minusSeconds(1))).isZero();
        assertThat(assessmentMailsAt(week)).isOne();
        assertThat(assessmentMailsAt(week.plusSeconds(24 * 3600))).isOne();
        assertThat(body(member, "ASSESSMENT_REMINDER")).contains("Receipt numbers: 1, 2\n");

        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, member.id(), 4);
        assertThat(assessmentMailsAt(week.plusSeconds(7 * 24 * 3600))).isEqualTo(2);
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, other, member.id(), 4);
        assertThat(assessmentMailsAt(week.plusSeconds(14 * 24 * 3600))).isEqualTo(2);
    }

    @Test
    void neverRemindsAMemberOfACaseTheyAreKeptOutOf() {
        reviews.passOn(id, officer.id());
        reviews.declareConflict(id, member.id(), "We wrote a paper together.");
        var staff = PeopleFixtures.person(jdbc, "No Unit", Role.ASSESSOR);

        clock.set(MovableClock.START.plusSeconds(8 * 24 * 3600));
        assessments.writeDue(member);
        assessments.writeDue(staff);

        assertThat(subjects(member, "ASSESSMENT_REMINDER")).isEmpty();
        assertThat(subjects(staff, "ASSESSMENT_REMINDER")).isEmpty();
    }

    @Test
    void theDigestTellsFromHalfPastSevenWhatWaitsOnceADay() {
        clock.set(BEFORE_HALF_PAST_SEVEN);
        digests.writeDue(officer);
        assertThat(subjects(officer, "OFFICE_DIGEST")).isEmpty();

        clock.set(HALF_PAST_SEVEN);
        digests.writeDue(officer);
        digests.writeDue(officer);

        assertThat(subjects(officer, "OFFICE_DIGEST"))
                .containsExactly("What waits for the office, Monday 13 October 2025");
        assertThat(body(officer, "OFFICE_DIGEST"))
                .contains("/office/cases?call=%s&waiting=NEW".formatted(call))
                .doesNotContain("call=%s&waiting=QUORUM".formatted(call));
    }

    @Test
    void anOfficerWhoAsksForNoDigestGetsNone() {
        clock.set(HALF_PAST_SEVEN);
        profile(officer, "en", "false");
        digests.writeDue(officer);
        assertThat(subjects(officer, "OFFICE_DIGEST")).isEmpty();

        profile(officer, "en", "true");
        digests.writeDue(officer);

        assertThat(subjects(officer, "OFFICE_DIGEST")).hasSize(1);
    }

    private void profile(Person person, String language, String digest) {
        assertThat(browser.post()
                        .uri("/profile")
                        .param("name", person.name())
                        .param("language", language)
                        .param("digest", digest)
                        .with(user(new SignedInPerson(person)))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    @Test
    void theDigestLeavesOutWhatAnOfficerIsKeptOutOf() {
        keepOut(officer);
        clock.set(HALF_PAST_SEVEN);

        digests.writeDue(officer);

        assertThat(subjects(officer, "OFFICE_DIGEST").isEmpty()
                        || !body(officer, "OFFICE_DIGEST").contains("call=" + call + "&"))
                .isTrue();
    }

    @Test
    void whoHadNothingInTheMorningIsNotWrittenToAtNoon() {
        var all = jdbc.sql(
                        "select application_id from review_case where phase in ('SCREENING', 'CLARIFICATION', 'ASSESSMENT')")
                .query(UUID.class)
                .list();
        all.forEach(one -> keepOut(officer, one));
        jdbc.sql("update outbound_mail set state = 'SENT', sent_at = now() where state = 'FAILED'")
                .update();
        clock.set(HALF_PAST_SEVEN);
        digests.writeDue(officer);
        assertThat(subjects(officer, "OFFICE_DIGEST")).isEmpty();

        ApplicationFixtures.submitted(
                applications,
                call,
                PeopleFixtures.person(jdbc, "Ben Noon").id(),
                ApplicationFixtures.completeStudent());
        clock.set(HALF_PAST_SEVEN.plusSeconds(4 * 3600));
        digests.writeDue(officer);
        assertThat(subjects(officer, "OFFICE_DIGEST")).isEmpty();

        clock.set(HALF_PAST_SEVEN.plusSeconds(24 * 3600));
        digests.writeDue(officer);
        assertThat(subjects(officer, "OFFICE_DIGEST")).hasSize(1);
    }

    @Test
    void mailsOfACaseDoNotExistForWhoIsKeptOutOfIt() {
        var mail = mail(applicant, "RECEIPT");
        assertThat(get("/office/mail?call=" + call, officer)).bodyText().contains(mail.toString());
        keepOut(officer);

        assertThat(get("/office/mail?call=" + call, officer))
                .bodyText()
                .doesNotContain(mail.toString(), applicant.email())
                .contains("All (0)");
        assertThat(get("/office/mail?q=" + applicant.email(), officer))
                .bodyText()
                .doesNotContain(mail.toString());
        assertThat(get("/office/mail?case=" + id, officer)).bodyText().doesNotContain(mail.toString());
        assertThat(get("/office/mail/" + mail, officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post()
                        .uri("/office/mail/%s/again".formatted(mail))
                        .param("reason", "I want to see it")
                        .param("number", "1")
                        .with(user(new SignedInPerson(officer)))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aMailThatNamesSeveralCasesIsHiddenFromWhoIsKeptOutOfOneOfThem() {
        reviews.passOn(id, officer.id());
        clock.set(MovableClock.START.plusSeconds(8 * 24 * 3600));
        assessments.writeDue(member);
        var mail = mail(member, "ASSESSMENT_REMINDER");
        assertThat(get("/office/mail/" + mail, officer)).hasStatusOk();
        keepOut(officer);

        assertThat(get("/office/mail/" + mail, officer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void findsMailsByKindCallCaseAndPartOfAnAddressOrSubject() {
        var receipt = mail(applicant, "RECEIPT");

        for (var found : List.of(
                "kind=RECEIPT&call=" + call,
                "case=" + id,
                "q=" + applicant.email().substring(0, 20),
                "q=receipt number 1&call=" + call)) {
            assertThat(get("/office/mail?" + found, officer))
                    .as(found)
                    .bodyText()
                    .contains(receipt.toString());
        }
        for (var other : List.of(
                "kind=OFFERED&call=" + call, "case=" + UUID.randomUUID(), "q=%25&call=" + call, "call=ERASMUS-1987")) {
            assertThat(get("/office/mail?" + other, officer))
                    .as(other)
                    .bodyText()
                    .doesNotContain(receipt.toString());
        }
    }

    @Test
    void showsWhatIsToComeButForCasesTheReaderIsKeptOutOf() {
        reviews.askClarification(id, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));

        assertThat(get("/office/mail/coming", officer))
                .bodyText()
                .contains("Question: reminder", "13 October 2025, 00:00:00", "/office/cases/" + id)
                .contains("Digest for the office", "7 October 2025, 07:30:00");
        keepOut(officer);
        assertThat(get("/office/mail/coming", officer)).bodyText().doesNotContain(id.toString());
        assertThat(get("/office/mail/coming", applicant)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void foreseesNoReminderOfAnOfferThatIsAnswered() {
        var both = PeopleFixtures.person(jdbc, "Olga Chair", Role.OFFICER, Role.CHAIR);
        var education = PeopleFixtures.person(jdbc, "Edie Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        ReviewFixtures.conclude(
                reviews, calls.terms(call), Audience.STUDENT, id, both.id(), education.id(), member.id(), true);
        assertThat(get("/office/mail/coming", officer)).bodyText().contains("Offer: reminder", id.toString());

        awards.accept(id, applicant.id());

        assertThat(get("/office/mail/coming", officer)).bodyText().doesNotContain(id.toString());
    }

    private int questionMailsAt(Instant instant) {
        clock.set(instant);
        questions.writeDue();
        return subjects(applicant, "CLARIFICATION_REMINDER").size();
    }

    private int assessmentMailsAt(Instant instant) {
        clock.set(instant);
        assessments.writeDue(member);
        return subjects(member, "ASSESSMENT_REMINDER").size();
    }

    private void keepOut(Person person) {
        keepOut(person, id.value());
    }

    private void keepOut(Person person, UUID application) {
        jdbc.sql("""
                        insert into conflict_of_interest (application_id, person_id, reason, declared_at)
                        values (?, ?, 'Friends', now())
                        """).params(application, person.id().value()).update();
    }

    private List<String> subjects(Person person, String kind) {
        return of("subject", person, kind);
    }

    private String body(Person person, String kind) {
        return of("body", person, kind).getLast();
    }

    private UUID mail(Person person, String kind) {
        return UUID.fromString(of("id::text", person, kind).getLast());
    }

    private List<String> of(String column, Person person, String kind) {
        return jdbc.sql(
                        "select %s from outbound_mail where person_id = ? and kind = ? and coalesce(call_id, ?) = ? order by created_at"
                                .formatted(column))
                .params(person.id().value(), kind, call.value(), call.value())
                .query(String.class)
                .list();
    }

    private static void atOnce(Runnable work) throws Exception {
        var gate = new CyclicBarrier(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        gate.await();
                        work.run();
                        return number;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }
}
