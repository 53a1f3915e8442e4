package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.NotSubmittableException;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers with the same page open, pressing at once: real threads on a real PostgreSQL. */
@PortalTest
class CaseRaceIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseSteps steps;

    @Autowired
    ReviewService reviews;

    @Autowired
    NoteTaking notes;

    @Autowired
    Notes noteBook;

    @Autowired
    FundingCalls calls;

    @Autowired
    ApplicationService applications;

    @Autowired
    MovableClock clock;

    Person applicant;
    Person olive;
    Person otto;

    @BeforeEach
    void people() {
        applicant = PeopleFixtures.person(jdbc, "Ada Student");
        olive = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        otto = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
    }

    @AfterEach
    void clock() {
        clock.reset();
    }

    /** A step of the office that two may take at once; the second of two says the opposite where there is one. */
    enum Step {
        SETTLE_REFERRAL {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.settleReferral(id, by, RuleCode.AGREEMENT, !second, "Because.");
            }
        },
        SETTLE_POOL {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.settlePool(id, by, second ? "STUDENT_PROGRAMME" : "STUDENT_INTERNATIONAL", "Because.");
            }
        },
        SETTLE_PRIORITY {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.settlePriority(id, by, !second, "Because.");
            }
        },
        ASK {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.askClarification(id, by, "Which courses?", LocalDate.parse("2025-10-16"));
            }
        },
        SEND_BACK {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.sendBack(id, by, "The plan names no courses.");
            }
        },
        PASS_ON {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.passOn(id, by);
            }
        },
        GO_ON {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.goOnWithoutAnswer(id, by);
            }
        },
        TAKE_BACK {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                reviews.takeBack(id, by);
            }
        },
        /** One passes on while the other sends back. */
        ONE_WAY_OR_THE_OTHER {
            @Override
            void take(ReviewService reviews, ApplicationId id, UserId by, boolean second) {
                if (second) {
                    SEND_BACK.take(reviews, id, by, true);
                } else {
                    PASS_ON.take(reviews, id, by, false);
                }
            }
        };

        abstract void take(ReviewService reviews, ApplicationId id, UserId by, boolean second);
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWithTheSamePageOneWinsAndTheOtherIsToldWhatHappened(Step step) throws Exception {
        var id = readyFor(step);
        var seen = seen(id);
        var gate = new CyclicBarrier(2);

        List<String> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(
                    threads.submit(() -> outcome(gate, step, id, seen, olive, false)),
                    threads.submit(() -> outcome(gate, step, id, seen, otto, true)));
            outcomes = List.of(running.get(0).get(), running.get(1).get());
        }

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("done"))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .isIn(
                                "told of " + olive.id().value(),
                                "told of " + otto.id().value()));
    }

    private String outcome(CyclicBarrier gate, Step step, ApplicationId id, long seen, Person by, boolean second)
            throws Exception {
        gate.await();
        try {
            steps.take(id, seen, by.id(), Action.SCREEN, () -> step.take(reviews, id, by.id(), second));
            return "done";
        } catch (CaseMovedOn refused) {
            return "told of " + refused.meanwhile().getFirst().actor().value();
        }
    }

    @Test
    void ofTwoChangesOfTheSameWordingOneIsKeptAndTheOtherIsRefused() throws Exception {
        var id = student();
        notes.write(id, olive.id(), "Call back on Monday.");
        var note = noteBook.of(id, olive.id()).getFirst().id();
        var gate = new CyclicBarrier(2);

        List<String> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(
                    threads.submit(() -> reword(gate, id, note, "Called: all is well.")),
                    threads.submit(() -> reword(gate, id, note, "Called: nobody there.")));
            outcomes = List.of(running.get(0).get(), running.get(1).get());
        }

        assertThat(outcomes).containsExactlyInAnyOrder("done", "review.conflict.noteReworded");
        assertThat(noteBook.of(id, olive.id()).getFirst().wordings()).hasSize(2);
    }

    private String reword(CyclicBarrier gate, ApplicationId id, UUID note, String text) throws Exception {
        gate.await();
        try {
            notes.reword(id, olive.id(), note, 1, text);
            return "done";
        } catch (ConflictException refused) {
            return refused.messageKey();
        }
    }

    @Test
    void takingBackAndAssessingAtOnceLeaveOneOfThem() throws Exception {
        var id = student();
        reviews.passOn(id, olive.id());
        var member = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        var terms = calls.terms(applications.application(id).call());
        var gate = new CyclicBarrier(2);

        List<String> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(
                    threads.submit(() -> outcome(gate, () -> reviews.takeBack(id, olive.id()))),
                    threads.submit(() -> outcome(
                            gate, () -> ReviewFixtures.assess(reviews, terms, Audience.STUDENT, id, member.id(), 4))));
            outcomes = List.of(running.get(0).get(), running.get(1).get());
        }

        assertThat(outcomes).containsOnlyOnce("done");
    }

    private static String outcome(CyclicBarrier gate, Runnable step) throws Exception {
        gate.await();
        try {
            step.run();
            return "done";
        } catch (ConflictException | NotFoundException refused) {
            return "refused";
        }
    }

    @Test
    void aPageLeftOpenOverAReturnDoesNotActOnTheNextSubmission() throws NotSubmittableException {
        var id = student();
        var seen = seen(id);
        reviews.sendBack(id, olive.id(), "The plan names no courses.");
        applications.submit(id, applicant.id());

        assertThatThrownBy(() -> steps.take(id, seen, otto.id(), Action.SCREEN, () -> reviews.passOn(id, otto.id())))
                .isInstanceOf(CaseMovedOn.class)
                .hasMessageContaining("RETURNED")
                .hasMessageContaining("SUBMITTED");

        assertThat(reviews.caseOf(id).orElseThrow().phase()).isEqualTo(ReviewPhase.SCREENING);
    }

    private long seen(ApplicationId id) {
        return ReviewFixtures.seen(jdbc, id.toString());
    }

    private ApplicationId readyFor(Step step) {
        return switch (step) {
            case SETTLE_REFERRAL, SETTLE_POOL -> referred();
            case SETTLE_PRIORITY -> {
                var id = referred();
                reviews.settlePool(id, olive.id(), "STUDENT_INTERNATIONAL", "A third country.");
                yield id;
            }
            case GO_ON -> {
                var id = student();
                reviews.askClarification(id, olive.id(), "Which courses?", LocalDate.parse("2025-10-16"));
                clock.advance(Duration.ofDays(20));
                yield id;
            }
            case TAKE_BACK -> {
                var id = student();
                reviews.passOn(id, olive.id());
                yield id;
            }
            default -> student();
        };
    }

    private ApplicationId student() {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        return ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    /** A self-funded student, a territory in no list, an agreement in preparation. */
    private ApplicationId referred() {
        var content = ApplicationFixtures.completeStudentWorldwide(true);
        var host = content.host();
        var greenland = content.with(new ApplicationContent.Host(
                null,
                host.name(),
                host.city(),
                CountryCode.of("GL"),
                host.kind(),
                null,
                null,
                Agreement.IN_PREPARATION,
                host.contactName(),
                host.contactEmail()));
        return ApplicationFixtures.submitted(
                applications, CallFixtures.copyOfErasmus2024(jdbc), applicant.id(), greenland);
    }
}
