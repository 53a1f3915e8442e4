package eu.mobilitygrants.application;

import static eu.mobilitygrants.application.ApplicationFixtures.completeStaff;
import static eu.mobilitygrants.application.ApplicationFixtures.completeStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.document.PdfFixtures;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import eu.mobilitygrants.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@RecordApplicationEvents
class ApplicationServiceIT {

    @Autowired
    private ApplicationService applications;

    @Autowired
    private CaseHistory history;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private CallId call;
    private UserId ada;

    @BeforeEach
    void openCall() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        ada = PeopleFixtures.person(jdbc, "Ada Student").id();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoHasNoNameYetGetsTheOneInTheDraftAndAChosenNameStays() {
        var unnamed = people.welcome("unnamed." + ada + "@example.org", Locale.ENGLISH)
                .id();
        ApplicationFixtures.ready(applications, call, unnamed, completeStudent());
        var chosen = PeopleFixtures.person(jdbc, "Chosen Name").id();
        ApplicationFixtures.ready(applications, call, chosen, completeStudent());

        assertThat(people.person(unnamed).name()).isEqualTo("Ada Student");
        assertThat(people.person(chosen).name()).isEqualTo("Chosen Name");
    }

    @Test
    void submittingFreezesAnswersFilesAndVerdictUnderAHashThatAnybodyCanRecompute() {
        var id = ApplicationFixtures.submitted(applications, call, ada, completeStudent());

        var submission = applications.submission(id);
        assertThat(submission.receipt().number()).isEqualTo(1);
        assertThat(submission.receipt().submittedAt()).isEqualTo(MovableClock.START);
        assertThat(submission.receipt().sha256()).isEqualTo(Sha256.of(applications.frozenText(id)));
        assertThat(submission.applicantName()).isEqualTo("Ada Student");
        assertThat(submission.documents()).containsOnlyKeys("MOTIVATION_LETTER", "PLAN");
        assertThat(applications.frozenText(id))
                .contains(submission.documents().get("PLAN").sha256())
                .contains("\"country\":\"DE\"", "\"firstDay\":\"2026-01-12\"", "2025-10-06T07:00:00Z");
        assertThat(submission.verdict().outcome()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(submission.content().answers()).isEqualTo(completeStudent().answers());
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(history.of(id)).extracting(CaseHistory.Entry::kind).containsExactly("application.history.SUBMITTED");
    }

    @Test
    void submittingTellsTheLaterRoomsThePoolAndTheClaimToPriority() {
        ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        ApplicationFixtures.submitted(applications, call, person(), ApplicationFixtures.completeStudentWorldwide(true));
        ApplicationFixtures.submitted(applications, call, person(), completeStaff(true));
        ApplicationFixtures.submitted(applications, call, person(), completeStaff(false));

        assertThat(events.stream(ApplicationSubmitted.class).map(ApplicationSubmitted::pools))
                .containsExactly(
                        List.of(new PoolClaim("STUDENT_PROGRAMME", false)),
                        List.of(new PoolClaim("STUDENT_INTERNATIONAL", true)),
                        List.of(new PoolClaim("STAFF", true)),
                        List.of(new PoolClaim("STAFF", false)));
    }

    @Test
    void theSameSubmitTwiceAtOnceGivesOneReceipt() throws Exception {
        var id = ApplicationFixtures.ready(applications, call, ada, completeStudent());

        var receipts = atOnce(IntStream.range(0, 8)
                .mapToObj(attempt -> (Callable<Receipt>) () -> applications.submit(id, ada))
                .toList());

        assertThat(receipts).hasSize(8).containsOnly(applications.submission(id).receipt());
        assertThat(numbers()).containsExactly(1);
        assertThat(history.of(id)).hasSize(1);
    }

    @Test
    void aHundredSubmissionsAtOnceAreNumberedWithoutGapOrDouble() throws Exception {
        record Draft(ApplicationId id, UserId applicant) {}
        var drafts = IntStream.range(0, 100)
                .mapToObj(each -> {
                    var applicant = person();
                    return new Draft(
                            ApplicationFixtures.ready(applications, call, applicant, completeStudent()), applicant);
                })
                .toList();

        var receipts = atOnce(drafts.stream()
                .map(draft -> (Callable<Receipt>) () -> applications.submit(draft.id(), draft.applicant()))
                .toList());

        assertThat(receipts.stream().map(Receipt::number).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void aRefusedSubmissionGivesItsNumberBack() {
        var late = completeStudent(LocalDate.parse("2025-12-01"), LocalDate.parse("2026-03-20"));
        var id = ApplicationFixtures.ready(applications, call, ada, late);

        var refused = catchThrowableOfType(NotSubmittableException.class, () -> applications.submit(id, ada));

        assertThat(refused.missing()).isEmpty();
        assertThat(refused.verdict().notMet())
                .extracting(finding -> finding.rule())
                .containsExactly(RuleCode.LEAD_TIME);
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.DRAFT);
        var next = ApplicationFixtures.submitted(applications, call, person(), completeStudent());
        assertThat(applications.submission(next).receipt().number()).isEqualTo(1);
    }

    @Test
    void anIncompleteDraftIsRefusedWithTheNameOfEachMissingAnswer() {
        var id = applications.draft(call, ada, completeStudent().withAnswers(java.util.Map.of("QUALITY", "Good.")));

        var refused = catchThrowableOfType(NotSubmittableException.class, () -> applications.submit(id, ada));

        assertThat(refused.missing())
                .containsExactly(
                        "answers.ACADEMIC_RECORD",
                        "answers.MOTIVATION_VALUE",
                        "answers.MOTIVATION_NEED",
                        "answers.LEARNING_OBJECTIVES",
                        "documents.MOTIVATION_LETTER",
                        "documents.PLAN");
    }

    @Test
    void nothingIsSubmittedAfterTheCallHasClosed() {
        var id = ApplicationFixtures.ready(applications, call, ada, completeStudent());
        clock.set(Instant.parse("2026-05-30T22:00:00Z"));

        var refused = catchThrowableOfType(NotSubmittableException.class, () -> applications.submit(id, ada));

        assertThat(refused.verdict().of(RuleCode.CALL_OPEN).outcome()).hasToString("NOT_MET");
        assertThatThrownBy(() -> applications.draft(call, ada, completeStudent()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void twoStaysThatOverlapAreRefusedAndTwoThatDoNotAreTaken() {
        ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        var clash = ApplicationFixtures.ready(
                applications,
                call,
                ada,
                completeStudent(ApplicationFixtures.STUDENT_LAST_DAY, LocalDate.parse("2026-06-30")));

        var refused = catchThrowableOfType(NotSubmittableException.class, () -> applications.submit(clash, ada));

        assertThat(refused.verdict().notMet())
                .extracting(finding -> finding.rule())
                .containsExactly(RuleCode.ONE_AT_A_TIME);
        var after = ApplicationFixtures.STUDENT_LAST_DAY.plusDays(1);
        ApplicationFixtures.submitted(applications, call, ada, completeStudent(after, LocalDate.parse("2026-06-30")));
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void theDatabaseItselfRefusesTwoOverlappingStays() {
        var first = ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        var second = ApplicationFixtures.submitted(
                applications, call, ada, completeStudent(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")));

        assertThatThrownBy(() -> jdbc.sql("update application set first_day = '2026-03-20' where id = ?")
                        .param(second.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("application_one_at_a_time");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void whatWasSubmittedCannotBeChangedOrRemoved() {
        ApplicationFixtures.submitted(applications, call, ada, completeStudent());

        for (var statement : List.of(
                "update application_submission set number = number",
                "delete from application_submission",
                "delete from application_submission_document",
                "update case_history set detail = ''",
                "delete from case_history")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is written once");
        }
    }

    @Test
    void theLatestSubmissionIsTheOneWithTheHighestNumberWhateverTheClockOfTheServerSaid() throws Exception {
        var officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER).id();
        var id = ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        applications.returnAsIncomplete(id, officer, "The plan is unsigned.");
        try {
            clock.advance(Duration.ofMinutes(-1));
            var receipt = applications.submit(id, ada);

            assertThat(receipt.number()).isEqualTo(2);
            assertThat(applications.submission(id).receipt()).isEqualTo(receipt);
        } finally {
            clock.reset();
        }
    }

    @Test
    void sendingBackMakesADraftWithItsReasonAndTheNextSubmissionHasANewNumber() throws Exception {
        var officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER).id();
        var id = ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        ApplicationFixtures.submitted(applications, call, person(), completeStudent());

        applications.returnAsIncomplete(id, officer, "The plan is unsigned.");

        var draft = applications.application(id);
        assertThat(draft.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(draft.returnReason()).contains("The plan is unsigned.");
        assertThat(events.stream(ApplicationReturned.class)).singleElement().satisfies(returned -> {
            assertThat(returned.receiptNumber()).isEqualTo(1);
            assertThat(returned.officer()).isEqualTo(officer);
        });

        var firstPlan = draft.content().documents().get("PLAN");
        applications.attach(id, ada, "PLAN", "signed.pdf", PdfFixtures.letter("signed"));
        assertThat(applications.submit(id, ada).number()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) as files from document where id = ?")
                        .param(firstPlan.value())
                        .query((row, number) -> row.getInt("files"))
                        .single())
                .as("the file of the first submission is kept")
                .isEqualTo(1);
        assertThat(history.of(id))
                .extracting(CaseHistory.Entry::kind)
                .containsExactly(
                        "application.history.SUBMITTED",
                        "application.history.RETURNED",
                        "application.history.SUBMITTED");
    }

    @Test
    void aDraftSavedFromAnOldPageIsRefused() {
        var id = applications.draft(call, ada, ApplicationContent.empty());
        var version = applications.application(id).version();

        var next = applications.save(id, ada, version, content -> completeStudent());

        assertThat(next).isEqualTo(version + 1);
        assertThatThrownBy(() -> applications.save(id, ada, version, content -> completeStaff()))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        stale -> assertThat(stale.messageKey()).isEqualTo("application.conflict.stale"));
        assertThat(applications.application(id).content()).isEqualTo(completeStudent());
    }

    @Test
    void somebodyElsesApplicationDoesNotExist() {
        var id = ApplicationFixtures.ready(applications, call, ada, completeStudent());
        var other = person();

        Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> applications.own(id, other),
                        () -> applications.save(id, other, 0, content -> content),
                        () -> applications.attach(id, other, "PLAN", "plan.pdf", PdfFixtures.letter("x")),
                        () -> applications.submit(id, other),
                        () -> applications.withdraw(id, other),
                        () -> applications.deleteDraft(id, other))
                .forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(NotFoundException.class));
    }

    @Test
    void aWithdrawalIsPossibleUntilTheDayBeforeTheStayAndTwiceIsOnce() {
        var id = ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        clock.set(Instant.parse("2026-01-11T22:59:59Z"));

        applications.withdraw(id, ada);
        applications.withdraw(id, ada);

        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(events.stream(ApplicationWithdrawn.class)).hasSize(1);
        assertThat(history.of(id)).hasSize(2);
        clock.reset();
        ApplicationFixtures.submitted(applications, call, ada, completeStudent());
    }

    @Test
    void onceTheStayHasBegunThereIsNothingToWithdraw() {
        var id = ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        clock.set(Instant.parse("2026-01-11T23:00:00Z"));

        assertThatThrownBy(() -> applications.withdraw(id, ada)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aClosedCaseMakesRoomForAnotherApplication() {
        var id = ApplicationFixtures.submitted(applications, call, ada, completeStudent());

        applications.close(id);

        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.CLOSED);
        ApplicationFixtures.submitted(applications, call, ada, completeStudent());
    }

    @Test
    void aDraftIsDeletedWithItsFilesAndOneThatCameBackIsWithdrawn() {
        var draft = ApplicationFixtures.ready(applications, call, ada, completeStudent());
        var files = applications.application(draft).content().documents().values();
        var returned = ApplicationFixtures.submitted(applications, call, ada, completeStudent());
        applications.returnAsIncomplete(returned, person(), "Incomplete.");

        applications.deleteDraft(draft, ada);
        applications.deleteDraft(returned, ada);

        assertThatThrownBy(() -> applications.application(draft)).isInstanceOf(NotFoundException.class);
        assertThat(files)
                .allSatisfy(file -> assertThat(jdbc.sql("select count(*) as files from document where id = ?")
                                .param(file.value())
                                .query((row, number) -> row.getInt("files"))
                                .single())
                        .isZero());
        assertThat(applications.application(returned).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    private UserId person() {
        return PeopleFixtures.person(jdbc, "Another Person").id();
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from application_submission where call_id = ? order by number")
                .param(call.value())
                .query((row, number) -> row.getInt("number"))
                .list();
    }

    /** Real threads that all start together. */
    private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = attempts.stream()
                    .map(attempt -> threads.submit(() -> {
                        gate.await();
                        return attempt.call();
                    }))
                    .toList();
            gate.countDown();
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
