package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Pending conclusions: changed, taken back, dropped, and published all at once; real threads where two meet. */
@PortalTest
@Import(MeetingCases.class)
class PublishingIT {

    @Autowired
    MeetingCases cases;

    @Autowired
    ReviewService reviews;

    @Autowired
    PendingConclusions pendings;

    @Autowired
    Publishing publishing;

    @Autowired
    AwardService awards;

    @Autowired
    LettersPreview letters;

    @Autowired
    CaseHistory history;

    @Autowired
    Clock clock;

    @Test
    void nothingHappensBeforeTheChairPublishesAndAllOfItThen() {
        var call = cases.call(1);
        var first = cases.pending(call, true);
        var second = cases.pending(call, false);
        assertThat(phases(first, second)).containsOnly(ReviewPhase.ASSESSMENT);
        assertThatThrownBy(() -> reviews.publish(call, Audience.STUDENT, cases.officer.id(), cases.seen(call)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(cases.publish(call)).isEqualTo(2);

        assertThat(phases(first, second)).containsOnly(ReviewPhase.CONCLUDED);
        assertThat(pendings.among(List.of(first, second))).isEmpty();
        assertThat(awards.place(first).orElseThrow().state().name()).isEqualTo("OFFERED");
        assertThat(awards.place(second).orElseThrow().state().name()).isEqualTo("REFUSED");
        refused("review.conflict.publicationChanged", () -> cases.publish(call));
    }

    @Test
    void isChangedAndTakenBackOnlyByWhoHasSeenItAsItIs() {
        var call = cases.call(1);
        var id = cases.pending(call, true);
        var mark = pendings.of(id).orElseThrow().mark();
        var no = new Decision(false, "On second thoughts.", "The host is not right.");

        reviews.conclude(id, cases.chair.id(), no, new Seen(mark, null), null);
        refused(
                "review.conflict.pendingMeanwhile",
                () -> reviews.conclude(id, cases.chair.id(), no, new Seen(mark, null), null));
        refused("review.conflict.pendingMeanwhile", () -> reviews.takeBack(id, cases.chair.id(), mark));
        reviews.takeBack(id, cases.chair.id(), pendings.of(id).orElseThrow().mark());

        assertThat(pendings.of(id)).isEmpty();
        assertThat(history.of(id).stream().filter(entry -> entry.kind().contains("PENDING")))
                .hasSize(3)
                .noneMatch(CaseHistory.Entry::visibleToApplicant);
    }

    @Test
    void mustBeConfirmedOnceAScoreItRestsOnHasChanged() {
        var call = cases.call(1);
        var id = cases.pending(call, true);
        cases.assess(id, cases.clinical, 3);

        refused("review.conflict.publicationStale", () -> cases.publish(call));
        var mark = pendings.of(id).orElseThrow().mark();
        reviews.conclude(id, cases.chair.id(), new Decision(true, "Still.", ""), new Seen(mark, null), null);

        assertThat(cases.publish(call)).isOne();
    }

    @Test
    void isDroppedWhenTheCaseLeavesTheCommittee() {
        var call = cases.call(1);
        var withdrawn = cases.pending(call, true);
        var returned = cases.pending(call, true);
        var asked = cases.pending(call, true);

        cases.applications.withdraw(
                withdrawn, cases.applications.application(withdrawn).applicant());
        reviews.sendBack(returned, cases.officer.id(), "Unsigned.");
        reviews.askClarification(asked, cases.officer.id(), "Which?", java.time.LocalDate.parse("2025-10-16"));

        assertThat(pendings.among(List.of(withdrawn, returned, asked))).isEmpty();
    }

    @Test
    void isNotPublishedOnceSomethingTheChairSawHasChanged() {
        var call = cases.call(1);
        var earlier = cases.submitted(call);
        cases.pending(call, true);
        var seen = cases.seen(call);
        cases.applications.withdraw(
                earlier, cases.applications.application(earlier).applicant());

        refused(
                "review.conflict.publicationChanged",
                () -> reviews.publish(call, Audience.STUDENT, cases.chair.id(), seen));
    }

    @Test
    void doesWhatWasForeseenAndSendsTheLettersThatWereRead() {
        for (var seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var call = cases.call(1 + random.nextInt(2));
            var all = IntStream.range(0, 5)
                    .mapToObj(number -> story(random, call))
                    .toList();
            var publication = publishing.foreseen(call, Audience.STUDENT);
            var now = clock.instant();
            var events = publication.cases().stream()
                    .map(one -> Announcements.event(
                            one.application(), call, one.pending().orElseThrow().published(now), cases.chair.id()))
                    .toList();
            var written = new HashMap<ApplicationId, List<String>>();
            all.forEach(id -> written.put(
                    id,
                    letters.letters(events, id).stream()
                            .map(one -> one.subject() + one.body())
                            .toList()));
            var whole = new HashMap<ApplicationId, List<String>>();
            all.forEach(id -> whole.put(id, new ArrayList<>(mails(id))));
            all.forEach(id -> whole.get(id).addAll(written.get(id)));

            if (!publication.cases().isEmpty()) {
                cases.publish(call);
            }

            publication.outlook().outcomes().forEach(outcome -> {
                var place = awards.place(outcome.application()).orElseThrow();
                assertThat(fate(place.state().name())).isEqualTo(outcome.fate().name());
                if (outcome.fate() == PublishingOutlook.Fate.WAITING) {
                    assertThat(place.undecidedAhead()).isEqualTo(outcome.number());
                }
            });
            all.forEach(id -> assertThat(mails(id)).containsExactlyInAnyOrderElementsOf(whole.get(id)));
        }
    }

    /** Somewhere on the way: submitted, pending, or concluded earlier. */
    private ApplicationId story(Random random, CallId call) {
        return switch (random.nextInt(5)) {
            case 0 -> cases.submitted(call);
            case 1 -> {
                var id = cases.pending(call, true);
                cases.publish(call);
                yield id;
            }
            default -> cases.pending(call, random.nextInt(3) > 0);
        };
    }

    private List<String> mails(ApplicationId id) {
        return cases.jdbc
                .sql("select subject || body as whole from outbound_mail where application_id = ?")
                .param(id.value())
                .query((row, number) -> row.getString("whole"))
                .list();
    }

    private static String fate(String state) {
        return state.equals("SKIPPED") ? "PASSED_OVER" : state;
    }

    @Test
    void oneOfTwoChairsWhoPublishAtOnceDoesAndTheOtherIsTold() throws Exception {
        var call = cases.call(2);
        IntStream.range(0, 3).forEach(number -> cases.pending(call, true));
        var seen = cases.seen(call);
        Callable<Object> publish = () -> reviews.publish(call, Audience.STUDENT, cases.chair.id(), seen);

        assertThat(atOnce(publish, publish)).containsExactlyInAnyOrder("3", "review.conflict.publicationChanged");
    }

    @Test
    void publishingAndWithdrawingAtOnceNeverDeadlockAndOnePrevails() throws Exception {
        var call = cases.call(2);
        cases.pending(call, true);
        var id = cases.pending(call, true);
        var seen = cases.seen(call);

        var outcomes = atOnce(() -> reviews.publish(call, Audience.STUDENT, cases.chair.id(), seen), () -> {
            cases.applications.withdraw(id, cases.applications.application(id).applicant());
            return "withdrawn";
        });

        assertThat(outcomes).contains("withdrawn").containsAnyOf("2", "review.conflict.publicationChanged");
        assertThat(pendings.of(id)).isEmpty();
    }

    @Test
    void publishingAndChangingAtOnceLeaveOneOfThem() throws Exception {
        var call = cases.call(2);
        var id = cases.pending(call, true);
        var seen = cases.seen(call);
        var mark = new Seen(pendings.of(id).orElseThrow().mark(), null);

        var outcomes = atOnce(() -> reviews.publish(call, Audience.STUDENT, cases.chair.id(), seen), () -> {
            reviews.conclude(id, cases.chair.id(), new Decision(true, "Better said.", ""), mark, null);
            return "changed";
        });

        assertThat(outcomes)
                .isIn(
                        List.of("1", "review.conflict.concluded"),
                        List.of("review.conflict.publicationChanged", "changed"));
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<Object>... calls) throws Exception {
        var gate = new CyclicBarrier(calls.length);
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var running = new ArrayList<java.util.concurrent.Future<String>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    gate.await();
                    try {
                        return call.call().toString();
                    } catch (ConflictException refused) {
                        return refused.messageKey();
                    }
                }));
            }
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private List<ReviewPhase> phases(ApplicationId... ids) {
        return List.of(ids).stream()
                .map(id -> reviews.caseOf(id).orElseThrow().phase())
                .toList();
    }

    private static void refused(String messageKey, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
