package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.overview.WaitingCases;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ReviewStoryIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewService reviews;

    @Autowired
    ApplicationService applications;

    @Autowired
    FundingCalls calls;

    @Autowired
    WaitingCases waiting;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    CaseHistory history;

    @Autowired
    MovableClock clock;

    CallId call;
    CallTerms terms;
    Person applicant;
    Person officer;
    Person office;
    Person clinical;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        terms = calls.terms(call);
        applicant = PeopleFixtures.person(jdbc, "Ada Student");
        officer = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER, Role.CHAIR);
        office = PeopleFixtures.person(jdbc, "Eddy Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    @Test
    void goesFromSubmissionToConclusion() {
        var id = student();
        assertThat(phase(id)).isEqualTo(ReviewPhase.SCREENING);

        reviews.passOn(id, officer.id());
        assess(id, office, 3);
        refused("review.conflict.noQuorum", () -> reviews.conclude(id, officer.id(), true, "Good.", ""));
        assertThat(waiting("QUORUM", officer)).isZero();
        assess(id, clinical, 3);
        assertThat(waiting("QUORUM", officer)).isOne();
        reviews.conclude(id, officer.id(), true, "Good.", "");
        assertThat(waiting("QUORUM", officer)).isZero();
        assertThat(phase(id)).isEqualTo(ReviewPhase.ASSESSMENT);
        ReviewFixtures.publish(reviews, terms, Audience.STUDENT, officer.id());

        assertThat(reviews.caseOf(id).orElseThrow())
                .extracting(ReviewCaseView::phase, ReviewCaseView::positive, ReviewCaseView::conclusionReason)
                .containsExactly(ReviewPhase.CONCLUDED, true, "Good.");
        assertThat(history.of(id))
                .extracting(CaseHistory.Entry::kind)
                .containsSubsequence(
                        "review.history.PASSED_ON",
                        "review.history.ASSESSED",
                        "review.history.ASSESSED",
                        "review.history.CONCLUDED_POSITIVE");
    }

    @Test
    void isConcludedOnceAndNeverChanged() {
        var id = concluded();

        refused("review.conflict.concluded", () -> reviews.conclude(id, officer.id(), true, "Again.", ""));
        assertThatThrownBy(() -> jdbc.sql("update conclusion set positive = false where application_id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("never changed");
        refused("review.conflict.concluded", () -> assess(id, office, 1));
    }

    @Test
    void letsExactlyOneOfTwoOfficersConcludeAtOnce() throws Exception {
        var id = student();
        reviews.passOn(id, officer.id());
        assess(id, office, 4);
        assess(id, clinical, 4);
        var other = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
        var gate = new CyclicBarrier(2);
        Callable<String> first = () -> outcome(gate, id, officer, true);
        Callable<String> second = () -> outcome(gate, id, other, false);

        List<String> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(threads.submit(first), threads.submit(second));
            outcomes = List.of(running.get(0).get(), running.get(1).get());
        }

        assertThat(outcomes).containsExactlyInAnyOrder("done", "review.conflict.pendingMeanwhile");
        assertThat(jdbc.sql("select count(*) from pending_conclusion where application_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String outcome(CyclicBarrier gate, ApplicationId id, Person by, boolean positive) throws Exception {
        gate.await();
        try {
            reviews.conclude(id, by.id(), positive, "Decided.", "Because.");
            return "done";
        } catch (ConflictException refused) {
            return refused.messageKey();
        }
    }

    @Test
    void keepsThePlaceDuringAClarificationAndTakesALateAnswerUntilTheOfficeGoesOn() {
        var id = student();
        reviews.askClarification(id, officer.id(), "Which courses?", LocalDate.parse("2025-10-16"));
        assertThat(reviews.caseOf(id).orElseThrow().clarificationQuestion()).isEqualTo("Which courses?");
        refused("review.conflict.answerStillDue", () -> reviews.goOnWithoutAnswer(id, officer.id()));
        assertThat(waiting("ASKED", officer)).isOne();

        clock.advance(Duration.ofDays(20));
        assertThat(waiting("OVERDUE", officer)).isOne();
        assertThatThrownBy(() -> reviews.answerClarification(id, officer.id(), "Not mine."))
                .isInstanceOf(NotFoundException.class);
        reviews.answerClarification(id, applicant.id(), "Immunology.");

        assertThat(phase(id)).isEqualTo(ReviewPhase.SCREENING);
        assertThat(waiting("ANSWERED", officer)).isOne();
        refused("review.conflict.nothingToAnswer", () -> reviews.answerClarification(id, applicant.id(), "Again."));
        assertThat(applications.submission(id).receipt().number()).isOne();
    }

    @Test
    void returnsToTheCommitteeWhereTheQuestionWasAskedThere() {
        var id = student();
        reviews.passOn(id, officer.id());
        reviews.askClarification(id, officer.id(), "Which courses?", LocalDate.parse("2025-10-16"));
        reviews.answerClarification(id, applicant.id(), "Immunology.");

        assertThat(phase(id)).isEqualTo(ReviewPhase.ASSESSMENT);
    }

    @Test
    void opensAgainUnderTheNextNumberAfterBeingSentBack() throws Exception {
        var id = student();
        reviews.passOn(id, officer.id());
        assess(id, office, 5);
        reviews.sendBack(id, officer.id(), "The plan is unsigned.");
        assertThat(phase(id)).isEqualTo(ReviewPhase.ENDED);

        applications.submit(id, applicant.id());

        assertThat(phase(id)).isEqualTo(ReviewPhase.SCREENING);
        assertThat(number("select receipt_number from review_case where application_id = ?", id))
                .isEqualTo(2);
        assertThat(number(
                        "select count(*) from assessment a join review_case c using (application_id, receipt_number)"
                                + " where application_id = ?",
                        id))
                .isZero();
    }

    @Test
    void endsWhenTheApplicantWithdraws() {
        var id = student();
        applications.withdraw(id, applicant.id());

        assertThat(phase(id)).isEqualTo(ReviewPhase.ENDED);
        refused("review.conflict.phase", () -> reviews.passOn(id, officer.id()));
    }

    @Test
    void isNotPassedOnBeforeAClaimedPriorityIsSettled() {
        var id = ApplicationFixtures.submitted(
                applications, call, applicant.id(), ApplicationFixtures.completeStaff(true));
        refused("review.conflict.priorityOpen", () -> reviews.passOn(id, officer.id()));
        assertThat(waiting("PRIORITY", officer)).isOne();

        reviews.settlePriority(id, officer.id(), true, "Holds a PhD.");

        refused("review.conflict.prioritySettled", () -> reviews.settlePriority(id, officer.id(), false, "Or not."));
        reviews.passOn(id, officer.id());
        assertThat(phase(id)).isEqualTo(ReviewPhase.ASSESSMENT);
    }

    @Test
    void keepsAConflictedMemberOutOfListFileAndQuorum() {
        var id = ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStaff());
        var sameUnit = PeopleFixtures.person(jdbc, "Pat Public", "PUBLIC_HEALTH", Role.ASSESSOR);
        var research = PeopleFixtures.person(jdbc, "Rita Research", "RESEARCH_OFFICE", Role.ASSESSOR);
        reviews.passOn(id, officer.id());

        assertThat(toDo(office)).contains(id);
        assertThat(onDesk(officer)).contains(id);
        assertThat(onDesk(PeopleFixtures.person(jdbc, "Ora Officer", "PUBLIC_HEALTH", Role.OFFICER)))
                .contains(id);
        assertThat(onDesk(PeopleFixtures.person(jdbc, "Cher Chair", "PUBLIC_HEALTH", Role.CHAIR)))
                .doesNotContain(id);
        assertThat(onDesk(applicant)).doesNotContain(id);
        assertThat(waiting("ASSESSMENT", applicant)).isZero();
        assertThat(toDo(sameUnit)).doesNotContain(id);
        assertThat(toDo(research)).doesNotContain(id);
        assertThatThrownBy(() -> assessStaff(id, sameUnit)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assessStaff(id, research)).isInstanceOf(NotFoundException.class);

        assessStaff(id, office);
        assessStaff(id, clinical);
        assertThat(waiting("QUORUM", officer)).isOne();
        reviews.declareConflict(id, clinical.id(), "We are friends.");

        assertThat(toDo(clinical)).doesNotContain(id);
        assertThat(waiting("QUORUM", officer)).isZero();
        refused("review.conflict.noQuorum", () -> reviews.conclude(id, officer.id(), true, "Good.", ""));
        assertThatThrownBy(() -> assessStaff(id, clinical)).isInstanceOf(NotFoundException.class);
    }

    private List<ApplicationId> onDesk(Person reader) {
        return jdbc.sql("select c.application_id from review_case c where c.call_id = :call and " + Conflicts.NONE)
                .param("call", call.value())
                .param("person", reader.id().value())
                .query((row, index) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                .list();
    }

    private int waiting(String heap, Person reader) {
        return waiting.of(terms, reader).getOrDefault(heap, 0);
    }

    private int number(String sql, ApplicationId id) {
        return jdbc.sql(sql).param(id.value()).query(Integer.class).single();
    }

    @Test
    void keepsEarlierScoresWhenAnAssessmentIsChanged() {
        var id = student();
        reviews.passOn(id, officer.id());
        assess(id, office, 1);
        assess(id, office, 4);

        assertThat(jdbc.sql("""
                                select distinct s.score from assessment_score s join assessment a on a.id = s.assessment_id
                                 where a.application_id = ? order by 1
                                """).param(id.value()).query(Integer.class).list()).containsExactly(1, 4);
    }

    @Test
    void asksWhyWhereTheDecisionDiffersFromTheProposal() {
        var id = student();
        reviews.passOn(id, officer.id());
        assess(id, office, 2);
        assess(id, clinical, 2);

        refused("review.conflict.sayWhyAgainst", () -> reviews.conclude(id, officer.id(), true, "Good.", ""));
        reviews.conclude(id, officer.id(), true, "Good.", "The plan outweighs the rest.");
        ReviewFixtures.publish(reviews, terms, Audience.STUDENT, officer.id());

        assertThat(reviews.caseOf(id).orElseThrow().positive()).isTrue();
    }

    @Test
    void passesAReferredCaseOnOnceTheOfficeAcceptsTheRule() {
        var id = referred("PE", Agreement.IN_PREPARATION);
        refused("review.conflict.referralOpen", () -> reviews.passOn(id, officer.id()));

        reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, false, "Nobody signs it.");
        refused("review.conflict.referralRefused", () -> reviews.passOn(id, officer.id()));
        refused(
                "review.conflict.referralSettled",
                () -> reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, false, "Still nobody."));
        reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, true, "Signed on Monday.");
        reviews.passOn(id, officer.id());

        assertThat(phase(id)).isEqualTo(ReviewPhase.ASSESSMENT);
    }

    @Test
    void refusesWithoutTheCommitteeOnlyOnARuleThatTheOfficeFoundNotMet() {
        var id = referred("PE", Agreement.IN_PREPARATION);
        refused("review.conflict.phase", () -> reviews.conclude(id, officer.id(), false, "No agreement.", ""));
        reviews.settleReferral(id, officer.id(), RuleCode.AGREEMENT, false, "Nobody signs it.");
        refused("review.conflict.phase", () -> reviews.conclude(id, officer.id(), true, "Yes.", "Anyway."));

        reviews.conclude(id, officer.id(), false, "No agreement.", "");

        assertThat(reviews.caseOf(id).orElseThrow().positive()).isFalse();
    }

    @Test
    void acceptsADestinationInNoListByNamingItsPool() {
        var id = referred("GL", Agreement.SIGNED);
        refused(
                "review.conflict.poolNeeded",
                () -> reviews.settleReferral(id, officer.id(), RuleCode.DESTINATION, true, "Fine."));
        refused("review.conflict.poolNotOpen", () -> reviews.settlePool(id, officer.id(), "STAFF", "Fine."));

        reviews.settlePool(id, officer.id(), "STUDENT_INTERNATIONAL", "Counts as a third country.");

        refused(
                "review.conflict.poolNotOpen",
                () -> reviews.settlePool(id, officer.id(), "STUDENT_PROGRAMME", "Or as Europe."));
        reviews.passOn(id, officer.id());
        assertThat(phase(id)).isEqualTo(ReviewPhase.ASSESSMENT);
    }

    private ApplicationId referred(String country, Agreement agreement) {
        return ApplicationFixtures.submitted(
                applications, call, applicant.id(), ApplicationFixtures.completeStudentAt(country, agreement));
    }

    @Test
    void settlesOnlyWhatWasReferredAndOnlyForTheOffice() {
        var id = student();
        refused(
                "review.conflict.notReferred",
                () -> reviews.settleReferral(id, officer.id(), RuleCode.HOST_KIND, true, "Fine."));
        assertThatThrownBy(() -> reviews.passOn(id, office.id())).isInstanceOf(AccessDeniedException.class);
    }

    private ApplicationId student() {
        return ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    private ApplicationId concluded() {
        var id = student();
        ReviewFixtures.conclude(reviews, terms, Audience.STUDENT, id, officer.id(), office.id(), clinical.id(), true);
        return id;
    }

    private List<ApplicationId> toDo(Person member) {
        return committee
                .cases(member, CommitteeFilter.ALL, PageRequest.of(0, 10_000))
                .map(CommitteeRow::application)
                .getContent();
    }

    private void assess(ApplicationId id, Person assessor, int points) {
        ReviewFixtures.assess(reviews, terms, Audience.STUDENT, id, assessor.id(), points);
    }

    private void assessStaff(ApplicationId id, Person assessor) {
        ReviewFixtures.assess(reviews, terms, Audience.STAFF, id, assessor.id(), 4);
    }

    private ReviewPhase phase(ApplicationId id) {
        return reviews.caseOf(id).orElseThrow().phase();
    }

    private static void refused(String messageKey, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
