package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Seats, conflicts of interest, assignments and assessments that are still being written. */
@PortalTest
class CommitteeStoryIT {

    private static final LocalDate TODAY = LocalDate.parse("2025-10-06");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ReviewService reviews;

    @Autowired
    ApplicationService applications;

    @Autowired
    FundingCalls calls;

    @Autowired
    CommitteeDesk desk;

    @Autowired
    Seating seating;

    @Autowired
    Committees committees;

    @Autowired
    ConflictJudgement judgement;

    @Autowired
    ConflictEnds ends;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Assignments assignments;

    @Autowired
    AssessmentWriting writing;

    @Autowired
    CaseHistory history;

    @Autowired
    MovableClock clock;

    CallId call;
    CallTerms terms;
    Person applicant;
    Person officer;
    Person education;
    Person clinical;
    Person health;
    Person chair;
    ApplicationId id;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        terms = calls.terms(call);
        applicant = PeopleFixtures.person(jdbc, "Ada Student");
        officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        education = PeopleFixtures.person(jdbc, "Eddy Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        health = PeopleFixtures.person(jdbc, "Hugh Health", "PUBLIC_HEALTH", Role.ASSESSOR);
        chair = PeopleFixtures.person(jdbc, "Chris Chair", Role.CHAIR);
        id = ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
        reviews.passOn(id, officer.id());
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void onceSeatsAreGivenOnlyThoseWhoHoldOneSit() {
        seat(clinical, null, TODAY, TODAY.plusDays(1));

        assertThat(todo(clinical)).containsExactly(id);
        assertThat(todo(education)).isEmpty();
        assertThatThrownBy(() -> assess(education)).isInstanceOf(NotFoundException.class);
        clock.advance(Duration.ofDays(2));
        assertThat(todo(clinical)).isEmpty();
        assertThat(committees.sits(clinical, call, Audience.STUDENT, TODAY)).isTrue();
    }

    @Test
    void aSubstituteAssessesWhereTheMemberIsKeptOutAndNowhereElse() {
        seat(education, null, TODAY, null);
        seat(health, null, TODAY, null);
        var member = seat(clinical, null, TODAY, null);
        var spare = PeopleFixtures.person(jdbc, "Sue Substitute", "CLINICAL_SCIENCES", Role.ASSESSOR);
        seat(spare, member, TODAY, null);
        var other = another();

        assertThat(todo(spare)).isEmpty();
        assertThatThrownBy(() -> assess(spare)).isInstanceOf(NotFoundException.class);
        reviews.declareConflict(id, clinical.id(), "We share an office.");

        assertThat(todo(spare)).containsExactly(id).doesNotContain(other);
        assess(spare);
        assess(education);
        reviews.conclude(id, officer.id(), true, "Good.", "");
    }

    @Test
    void nobodySitsTwiceAndAStruckSeatWasNeverGiven() {
        var seat = seat(clinical, null, TODAY, null);

        refused("review.conflict.seatTaken", () -> seat(clinical, null, TODAY.plusDays(5), null));
        seating.end(call, Audience.STUDENT, officer.id(), seat, TODAY.minusDays(1));

        assertThat(committees.roster(call, Audience.STUDENT).namesMembers()).isFalse();
        refused(
                "review.conflict.noUnit",
                () -> seat(PeopleFixtures.person(jdbc, "No Unit", Role.ASSESSOR), null, TODAY, null));
        assertThatThrownBy(() -> seating.give(call, Audience.STUDENT, chair.id(), clinical.id(), null, TODAY, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAppointedChairIsTheOnlyOneWhoConcludesAsChair() {
        var other = PeopleFixtures.person(jdbc, "Carl Chair", Role.CHAIR);
        seating.appointChair(call, Audience.STUDENT, officer.id(), chair.id(), TODAY, null);
        assess(education);
        assess(clinical);

        assertThatThrownBy(() -> reviews.conclude(id, other.id(), true, "Good.", ""))
                .isInstanceOf(NotFoundException.class);
        assertThat(get(other, "/committee/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(other, "/office/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        for (var list : List.of("/office/cases?call=", "/office/planner?audience=STUDENT&call=")) {
            assertThat(get(other, list + call))
                    .hasStatusOk()
                    .bodyText()
                    .as(list)
                    .doesNotContain("Ada Student");
            assertThat(get(chair, list + call))
                    .hasStatusOk()
                    .bodyText()
                    .as(list)
                    .contains("Ada Student");
        }
        reviews.conclude(id, chair.id(), true, "Good.", "");
    }

    @Test
    void oneOfTwoWhoAppointAChairAtOnceIsTold() throws Exception {
        var other = PeopleFixtures.person(jdbc, "Carl Chair", Role.CHAIR);

        var outcomes = atOnce(
                () -> seating.appointChair(call, Audience.STUDENT, officer.id(), chair.id(), TODAY, null),
                () -> seating.appointChair(call, Audience.STUDENT, officer.id(), other.id(), TODAY, null));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "review.conflict.chairChanged");
        seating.appointChair(
                call,
                Audience.STUDENT,
                officer.id(),
                other.id(),
                TODAY.plusDays(1),
                committees
                        .roster(call, Audience.STUDENT)
                        .chair(TODAY)
                        .orElseThrow()
                        .id());
        assertThat(committees.chairs(other, call, Audience.STUDENT, TODAY.plusDays(1)))
                .isTrue();
        assertThat(committees.chairs(chair, call, Audience.STUDENT, TODAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void aDeclaredConflictEndsByItsLastDayOrByBeingTakenBack() {
        reviews.declareConflict(id, clinical.id(), DeclaredKind.FINANCIAL, "Until the contract ends.", TODAY);
        reviews.declareConflict(id, health.id(), DeclaredKind.FAMILY, "My cousin.", null);
        assertThat(todo(clinical)).isEmpty();

        ends.endDue();
        assertThat(todo(clinical)).isEmpty();
        clock.advance(Duration.ofDays(1));
        ends.endDue();
        assertThat(todo(clinical)).containsExactly(id);

        var declared = jdbc.sql("select id from conflict_of_interest where person_id = ?")
                .param(health.id().value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
        assertThatThrownBy(() -> judgement.withdraw(declared, clinical.id(), "Not mine."))
                .isInstanceOf(NotFoundException.class);
        assertThat(get(health, "/committee/conflicts"))
                .hasStatusOk()
                .bodyText()
                .contains("My cousin.", "Receipt number 1")
                .doesNotContain("Ada", "University of Examples", id.toString());
        assertThat(post(health, "/committee/conflicts/" + declared + "/withdrawal", Map.of("reason", "Another Ada.")))
                .hasRedirectedUrl("/committee/conflicts");
        assertThat(todo(health)).containsExactly(id);
        assertThat(history.of(id))
                .extracting(CaseHistory.Entry::kind)
                .contains("review.history.CONFLICT_LAPSED", "review.history.CONFLICT_WITHDRAWN");
    }

    @Test
    void aFoundConflictIsDismissedByOthersOnlyAndThenKeepsNobodyOut() throws Exception {
        var own = staffCase();
        assertThat(conflicts.of(own, health.id())).contains(Conflicts.Kind.SAME_UNIT);
        var kind = FoundConflicts.Kind.SAME_UNIT;
        assertThatThrownBy(() -> judgement.dismiss(own, health.id(), health.id(), kind, "Me."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into conflict_dismissal values (?, 2, ?, 'SAME_UNIT', 'Me.', ?, now())
                        """)
                        .params(own.value(), health.id().value(), health.id().value())
                        .update())
                .hasMessageContaining("not_ones_own");

        var outcomes = atOnce(
                () -> judgement.dismiss(own, officer.id(), health.id(), kind, "A large unit."),
                () -> judgement.dismiss(own, chair.id(), health.id(), kind, "They never met."));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "review.conflict.notFoundAnyMore");
        assertThat(conflicts.of(own, health.id())).isEmpty();
        assertThat(get(health, "/committee/cases/" + own)).hasStatusOk();
        assertThat(get(officer, "/office/cases/" + own + "/conflicts"))
                .bodyText()
                .contains("dismissed by");
        refused(
                "review.conflict.notFoundAnyMore",
                () -> judgement.dismiss(own, officer.id(), clinical.id(), kind, "Not hers."));
    }

    /** Whoever opens the case while it is dismissed reads all of it or nothing. */
    @Test
    void openingWhileAConflictIsDismissedShowsAllOrNothing() throws Exception {
        var own = staffCase();
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var opened = threads.submit(() -> {
                gate.await();
                return get(health, "/committee/cases/" + own).getResponse();
            });
            var dismissed = threads.submit(() -> {
                gate.await();
                judgement.dismiss(own, officer.id(), health.id(), FoundConflicts.Kind.SAME_UNIT, "A large unit.");
                return true;
            });

            var page = opened.get();
            assertThat(dismissed.get()).isTrue();
            assertThat(page.getStatus()).isIn(200, 404);
            assertThat(page.getContentAsString().contains("Example Laboratories"))
                    .isEqualTo(page.getStatus() == 200);
        }
    }

    @Test
    void aSurnameIsAHintThatKeepsNobodyOutUntilItIsConfirmed() {
        var cousin = PeopleFixtures.person(jdbc, "Bea Staff", "CLINICAL_SCIENCES", Role.ASSESSOR);
        var own = staffCase();

        assertThat(conflicts.of(own, cousin.id())).isEmpty();
        var page = "/office/cases/" + own + "/conflicts";
        assertThat(get(officer, page)).hasStatusOk().bodyText().contains("Bea Staff", "To be looked at");
        assertThat(post(
                        officer,
                        page,
                        Map.of("person", cousin.id().value().toString(), "kind", "FAMILY", "reason", "Sisters.")))
                .hasRedirectedUrl(page);

        assertThat(conflicts.of(own, cousin.id())).contains(Conflicts.Kind.DECLARED);
        assertThat(get(cousin, "/committee/cases/" + own)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(cousin, "/committee/conflicts")).bodyText().doesNotContain("Sisters.");
        assertThat(get(officer, page)).bodyText().contains("Sisters.").doesNotContain("To be looked at");
    }

    @Test
    void theConflictFormIsNotOfferedOnceTheCaseIsConcluded() {
        assess(education);
        assess(clinical);
        assertThat(get(education, "/committee/cases/" + id)).bodyText().contains("conflictReason");
        reviews.conclude(id, officer.id(), true, "Good.", "");
        var chair = PeopleFixtures.person(jdbc, "Chris Chair", Role.CHAIR);
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, chair.id());

        assertThat(get(education, "/committee/cases/" + id)).bodyText().doesNotContain("conflictReason");
        refused("review.conflict.concluded", () -> reviews.declareConflict(id, education.id(), "Late."));
    }

    @Test
    void assignsEvenlyAfterAPreviewAndPutsAssignedCasesFirst() {
        var second = another();
        seat(education, null, TODAY, null);
        seat(clinical, null, TODAY, null);
        seat(health, null, TODAY, null);
        var proposal = get(officer, "/office/planner/proposal?call=%s&audience=STUDENT".formatted(call));
        assertThat(proposal)
                .hasStatusOk()
                .bodyText()
                .contains("Assign like this", id + "/" + education.id().value());
        assertThat(desk.counts(education).assigned()).isZero();

        assertThat(assignments.assign(second, officer.id(), List.of(education.id(), clinical.id())))
                .isEqualTo(2);
        assertThat(assignments.assign(second, officer.id(), List.of(education.id())))
                .isZero();

        assertThat(todo(education)).containsExactly(second, id);
        assertThat(desk.counts(education).assigned()).isOne();
        assertThat(get(education, "/committee")).bodyText().contains("assigned to you");
        reviews.declareConflict(id, health.id(), "A friend.");
        refused("review.conflict.mayNotAssess", () -> assignments.assign(id, officer.id(), List.of(health.id())));
        assertThat(get(officer, "/office/planner?call=%s&audience=STUDENT".formatted(call)))
                .hasStatusOk()
                .bodyText()
                .contains("one kept out", "Hugh Health", "within reach");
        assertThat(get(chair, "/office/planner?call=%s&audience=STUDENT".formatted(call)))
                .bodyText()
                .contains("one kept out")
                .doesNotContain("Hugh Health");
    }

    @Test
    void oneOfTwoWhoReassignAtOnceIsTold() throws Exception {
        var other = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);

        var outcomes = atOnce(
                () -> assignments.reassign(id, officer.id(), Set.of(), Set.of(education.id(), clinical.id())),
                () -> assignments.reassign(id, other.id(), Set.of(), Set.of(education.id(), health.id())));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "review.conflict.assignedMeanwhile");
        assertThat(jdbc.sql("select count(*) from case_assignment where application_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void thePlannerSaysWhenNoQuorumIsLeftAndWhomToBringIn() {
        seat(education, null, TODAY, null);
        seat(clinical, null, TODAY, null);
        reviews.declareConflict(id, clinical.id(), "A friend.");

        assertThat(get(officer, "/office/planner?call=%s&audience=STUDENT".formatted(call)))
                .bodyText()
                .contains("out of reach", "One more unit is needed.", "Hugh Health");
    }

    @Test
    void keepsWhatIsWrittenUntilItIsGiven() {
        var page = "/committee/cases/" + id;
        var saved = post(education, page + "/assessment/autosave", written("1.0.0", "A begi"));
        assertThat(saved).hasStatusOk().bodyText().contains("\"SAVED\"", "\"1.0.1\"");
        assertThat(get(education, page))
                .hasStatusOk()
                .bodyText()
                .contains("A begi", "have not given it yet", "value=\"1.0.1\"");
        assertThat(get(clinical, page)).bodyText().doesNotContain("A begi");
        assertThat(todo(education)).containsExactly(id);

        assertThat(post(education, page + "/assessment/autosave", written("1.0.0", "Another window")))
                .hasStatusOk()
                .bodyText()
                .contains("\"CHANGED\"");
        assertThat(post(education, page + "/assessment", whole("1.0.0", "Another window")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another window", "in another window meanwhile", "A begi", "value=\"1.0.1\"");
        assertThat(post(education, page + "/assessment/draft", written("1.0.1", "A beginning.")))
                .hasRedirectedUrl("/committee");
        assertThat(post(education, page + "/assessment", whole("1.0.2", "The end.")))
                .hasRedirectedUrl(page);
        assertThat(jdbc.sql("select count(*) from assessment_draft where assessor_id = ?")
                        .param(education.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post(education, page + "/assessment", whole("1.1.0", "The very end.")))
                .hasRedirectedUrl(page);
        assertThat(get(education, page))
                .bodyText()
                .contains("The very end.", "The end.", "Version 1, given", "above the pass line");
    }

    @Test
    void anAssessmentOfAnEarlierSubmissionIsRefusedAndNothingIsLost() throws Exception {
        var page = "/committee/cases/" + id;
        reviews.sendBack(id, officer.id(), "The plan is unsigned.");
        assertThat(post(education, page + "/assessment", whole("1.0.0", "Written in a train.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("is kept");

        applications.submit(id, applicant.id());
        reviews.passOn(id, officer.id());

        assertThat(get(education, page)).bodyText().contains("Written in a train.", "earlier submission, number 1");
        assertThat(post(education, page + "/assessment", whole("1.0.0", "Written in a train.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Written in a train.", "Read the new submission", "value=\"2.0.0\"");
        assertThat(post(education, page + "/assessment/autosave", written("1.0.0", "Still in a train.")))
                .bodyText()
                .contains("\"OVER\"");
        assertThat(post(education, page + "/assessment", whole("2.0.0", "Still good.")))
                .hasRedirectedUrl(page);
    }

    @Test
    void oneOfTwoSavingsOfTheSameAssessmentIsTold() throws Exception {
        var from = new AssessmentBase(1, 0, 0);
        var gate = new CyclicBarrier(2);
        Callable<AssessmentWriting.Outcome> saving = () -> {
            gate.await();
            return writing.save(id, education.id(), from, Map.of(), Map.of("QUALITY", "x"))
                    .outcome();
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(threads.submit(saving), threads.submit(saving));
            assertThat(List.of(running.get(0).get(), running.get(1).get()))
                    .containsExactlyInAnyOrder(AssessmentWriting.Outcome.SAVED, AssessmentWriting.Outcome.CHANGED);
        }
    }

    private interface Step {
        void run();
    }

    private static List<String> atOnce(Step one, Step other) throws Exception {
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(threads.submit(() -> outcome(gate, one)), threads.submit(() -> outcome(gate, other)));
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    private static String outcome(CyclicBarrier gate, Step step) throws Exception {
        gate.await();
        try {
            step.run();
            return "done";
        } catch (ConflictException refused) {
            return refused.messageKey();
        }
    }

    private UUID seat(Person person, UUID standsInFor, LocalDate first, LocalDate last) {
        seating.give(call, Audience.STUDENT, officer.id(), person.id(), standsInFor, first, last);
        return committees
                .roster(call, Audience.STUDENT)
                .seatOf(person.id(), first)
                .orElseThrow()
                .id();
    }

    private ApplicationId another() {
        var other = PeopleFixtures.person(jdbc, "Bob Student");
        var second =
                ApplicationFixtures.submitted(applications, call, other.id(), ApplicationFixtures.completeStudent());
        reviews.passOn(second, officer.id());
        return second;
    }

    /** Of Sam Staff of Public Health. */
    private ApplicationId staffCase() {
        var staff = PeopleFixtures.person(jdbc, "Sam Staff");
        ApplicationContent content = ApplicationFixtures.completeStaff();
        var own = ApplicationFixtures.submitted(applications, call, staff.id(), content);
        reviews.passOn(own, officer.id());
        return own;
    }

    private void assess(Person assessor) {
        ReviewFixtures.assess(reviews, terms, Audience.STUDENT, id, assessor.id(), 4);
    }

    private List<ApplicationId> todo(Person member) {
        return desk
                .cases(member, CommitteeFilter.TO_DO, PageRequest.of(0, 10_000))
                .map(CommitteeRow::application)
                .getContent()
                .stream()
                .filter(one -> applications.application(one).call().equals(call))
                .toList();
    }

    private static Map<String, String> written(String base, String comment) {
        return Map.of("base", base, "scores[QUALITY]", "3", "comments[QUALITY]", comment);
    }

    private static Map<String, String> whole(String base, String comment) {
        var fields = new HashMap<>(ReviewPagesIT.assessment("4", comment));
        fields.put("base", base);
        return fields;
    }

    private static void refused(String messageKey, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    private MvcTestResult get(Person person, String address) {
        return browser.get().uri(address).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult post(Person person, String address, Map<String, String> fields) {
        var request = browser.post()
                .uri(address)
                .with(user(new SignedInPerson(person)))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
