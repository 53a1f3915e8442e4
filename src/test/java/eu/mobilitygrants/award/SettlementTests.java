package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.mobilitygrants.shared.ConflictException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettlementTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    @Nested
    class Award {

        @Test
        void aPositiveOneWithNobodyAheadIsOfferedAGrantAtOnce() {
            var story = PoolStory.of(1).submit("A").positive("A");

            assertThat(story.states()).isEqualTo("A=OFFERED");
            assertThat(story.book.free()).isZero();
        }

        @Test
        void aLaterPositiveOneWaitsForAnEarlierUndecidedOne() {
            var story = PoolStory.of(1).submit("A", "B").positive("B");

            assertThat(story.states()).isEqualTo("A=UNDECIDED B=WAITING");
        }

        @Test
        void nobodyWaitsWithoutNeed() {
            var story = PoolStory.of(2).submit("A", "B", "C").positive("B");

            assertThat(story.states()).isEqualTo("A=UNDECIDED B=OFFERED C=UNDECIDED");
        }

        @Test
        void theLastGrantIsKeptForTheEarlierUndecidedOne() {
            var story = PoolStory.of(2).submit("A", "B", "C").positive("B").positive("C");

            assertThat(story.states()).isEqualTo("A=UNDECIDED B=OFFERED C=WAITING");
        }

        @Test
        void aNegativeConclusionAheadLetsTheWaitingOneHaveIt() {
            var story = PoolStory.of(1).submit("A", "B").positive("B").negative("A");

            assertThat(story.states()).isEqualTo("A=REFUSED B=OFFERED");
        }

        @Test
        void aWithdrawalAheadLetsTheWaitingOneHaveIt() {
            var story = PoolStory.of(1).submit("A", "B").positive("B").withdraw("A");

            assertThat(story.states()).isEqualTo("A=WITHDRAWN B=OFFERED");
        }

        @Test
        void sentBackAsIncompleteLosesThePlaceAndComesBackBehind() {
            var story = PoolStory.of(1)
                    .submit("A", "B")
                    .positive("B")
                    .sendBack("A")
                    .submit("A")
                    .positive("A");

            assertThat(story.states()).isEqualTo("A=RESERVE B=OFFERED");
            assertThat(story.book.place(story.id("A")).orElseThrow().receiptNumber())
                    .isEqualTo(3);
        }

        @Test
        void aSendBackTakenBackGivesThePlaceAgainAndTakesNothingFromAnybody() {
            var story = PoolStory.of(1)
                    .submit("A", "B", "C")
                    .positive("B")
                    .sendBack("A")
                    .takeSendBackBack("A")
                    .positive("C")
                    .positive("A");

            assertThat(story.states()).isEqualTo("A=RESERVE B=OFFERED C=RESERVE");
            assertThat(story.decline("B").states()).isEqualTo("A=OFFERED B=DECLINED C=RESERVE");
        }

        @Test
        void aSendBackTakenBackBeforeAnythingHappenedLeavesNoTrace() {
            var before = PoolStory.of(1).submit("A", "B").book.places();
            var story = PoolStory.of(1).submit("A", "B").sendBack("A").takeSendBackBack("A");

            assertThat(story.book.places()).isEqualTo(before);
            assertThat(story.takeSendBackBack("B").book.places()).isEqualTo(before);
        }

        @Test
        void aPositiveConclusionAheadPutsTheWaitingOneOnTheReserveList() {
            var story = PoolStory.of(1).submit("A", "B").positive("B").positive("A");

            assertThat(story.states()).isEqualTo("A=OFFERED B=RESERVE");
        }

        @Test
        void oneDecisionMayGiveSeveralGrants() {
            var story = PoolStory.of(3)
                    .submit("A", "B", "C", "D")
                    .positive("D")
                    .positive("C")
                    .positive("B");
            assertThat(story.states()).isEqualTo("A=UNDECIDED B=OFFERED C=OFFERED D=WAITING");

            story.negative("A");

            assertThat(story.states()).isEqualTo("A=REFUSED B=OFFERED C=OFFERED D=OFFERED");
        }

        @Test
        void aGrantGivenIsNotTakenBackForSomebodyWhoComesWithPriority() {
            var story = PoolStory.of(1)
                    .submit("A")
                    .positive("A")
                    .submitWithPriority("P")
                    .positive("P");

            assertThat(story.states()).isEqualTo("A=OFFERED P=RESERVE");
        }
    }

    @Nested
    class Offers {

        @Test
        void aDeclineGoesToTheNextInOrder() {
            var story = PoolStory.of(1)
                    .submit("A", "B", "C")
                    .positive("A")
                    .positive("C")
                    .positive("B")
                    .decline("A");

            assertThat(story.states()).isEqualTo("A=DECLINED B=OFFERED C=RESERVE");
        }

        @Test
        void theWithdrawalOfAnAcceptedOneGoesToTheNext() {
            var story = PoolStory.of(1)
                    .submit("A", "B")
                    .positive("A")
                    .accept("A")
                    .positive("B")
                    .withdraw("A");

            assertThat(story.states()).isEqualTo("A=WITHDRAWN B=OFFERED");
        }

        @Test
        void theOfferStandsUntilTheEndOfTheFourteenthDay() {
            var story = PoolStory.of(1).submit("A").positive("A");
            var answerBy = story.book.grantOf(story.id("A")).orElseThrow().answerBy();

            assertThat(answerBy).isEqualTo(Instant.parse("2025-10-20T22:00:00Z"));
            story.at(answerBy.minusMillis(1)).lapse("A");
            assertThat(story.states()).isEqualTo("A=OFFERED");
            story.at(answerBy).lapse("A");
            assertThat(story.states()).isEqualTo("A=LAPSED");
        }

        @Test
        void fourteenDaysOverTheChangeOfClocksStillEndAtMidnight() {
            var story =
                    PoolStory.of(1).submit("A").on(LocalDate.of(2025, 10, 20)).positive("A");

            assertThat(story.book.grantOf(story.id("A")).orElseThrow().answerBy())
                    .isEqualTo(Instant.parse("2025-11-03T23:00:00Z"));
        }

        @Test
        void anAnswerTwiceIsOnce() {
            var story = PoolStory.of(1).submit("A").positive("A").accept("A").accept("A");

            assertThat(story.count(StepKind.GRANT_ACCEPTED)).isEqualTo(1);
        }

        @Test
        void noAnswerIsTakenOnceTheTimeIsOverEvenBeforeTheLapseIsWritten() {
            var story = PoolStory.of(1).submit("A").positive("A").at(Instant.parse("2025-10-20T22:00:00Z"));

            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> story.accept("A"))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("award.conflict.lapsed"));
        }

        @Test
        void aDeclinedOfferCannotBeAccepted() {
            var story = PoolStory.of(1).submit("A").positive("A").decline("A");

            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> story.accept("A"))
                    .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("award.conflict.declined"));
        }
    }

    @Nested
    class Priority {

        @Test
        void aClaimComesFirstBeforeItIsConfirmed() {
            var story = PoolStory.of(1).submit("A").submitWithPriority("P").positive("A");

            assertThat(story.states()).isEqualTo("A=WAITING P=UNDECIDED");
        }

        @Test
        void aDeniedClaimStandsByItsNumber() {
            var story = PoolStory.of(1)
                    .submit("A")
                    .submitWithPriority("P")
                    .positive("A")
                    .settlePriority("P", false);

            assertThat(story.states()).isEqualTo("A=OFFERED P=UNDECIDED");
        }

        @Test
        void aConfirmedClaimStaysFirst() {
            var story = PoolStory.of(1)
                    .submit("A")
                    .submitWithPriority("P")
                    .positive("A")
                    .settlePriority("P", true)
                    .positive("P");

            assertThat(story.states()).isEqualTo("A=RESERVE P=OFFERED");
        }

        @Test
        void amongPriorityTheNumberCounts() {
            var story = PoolStory.of(1)
                    .submitWithPriority("P")
                    .submitWithPriority("Q")
                    .positive("Q");

            assertThat(story.states()).isEqualTo("P=UNDECIDED Q=WAITING");
        }
    }

    @Nested
    class Reserved {

        private final LocalDate until = LocalDate.of(2025, 11, 1);

        @Test
        void onlyThePriorityGroupIsAwardedBeforeTheDay() {
            var story = PoolStory.reserved(2, until)
                    .submit("A")
                    .submitWithPriority("P")
                    .positive("A")
                    .positive("P");

            assertThat(story.states()).isEqualTo("A=WAITING P=OFFERED");
        }

        @Test
        void onTheDayEveryoneElseIsAwarded() {
            var story = PoolStory.reserved(2, until).submit("A").positive("A").on(until.minusDays(1));
            assertThat(story.states()).isEqualTo("A=WAITING");

            story.on(until);

            assertThat(story.states()).isEqualTo("A=OFFERED");
        }
    }

    @Nested
    class Departed {

        @Test
        void whoeverHasDepartedIsPassedOverWhenAGrantComesFree() {
            var story = PoolStory.of(1)
                    .submit("A")
                    .submit("B", false, LocalDate.of(2025, 12, 31))
                    .submit("C")
                    .positive("A")
                    .positive("B")
                    .positive("C")
                    .on(LocalDate.of(2026, 1, 1));
            assertThat(story.states()).isEqualTo("A=OFFERED B=RESERVE C=RESERVE");

            story.withdraw("A");

            assertThat(story.states()).isEqualTo("A=WITHDRAWN B=SKIPPED C=OFFERED");
        }

        @Test
        void onTheDayOfDepartureTheGrantIsStillGiven() {
            var story = PoolStory.of(1).submit("B", false, SPRING).on(SPRING).positive("B");

            assertThat(story.states()).isEqualTo("B=OFFERED");
        }
    }

    @Nested
    class Labels {

        @Test
        void aLabelIsWrittenOnceAndNotAtEverySettlement() {
            var story = PoolStory.of(1)
                    .submit("A", "B", "C", "D")
                    .positive("D")
                    .negative("B")
                    .negative("C");

            assertThat(story.states()).isEqualTo("A=UNDECIDED B=REFUSED C=REFUSED D=WAITING");
            assertThat(story.count(StepKind.WAITING_FOR_EARLIER)).isEqualTo(1);
        }

        @Test
        void theReserveListWaitsAgainWhenAGrantIsAddedForSomebodyUndecidedAhead() {
            var story = PoolStory.of(0).submit("A", "B").positive("B");
            assertThat(story.states()).isEqualTo("A=UNDECIDED B=RESERVE");

            story.capacity(1);

            assertThat(story.states()).isEqualTo("A=UNDECIDED B=WAITING");
        }
    }

    @Nested
    class Capacities {

        @Test
        void moreGrantsAreGivenAtOnce() {
            var story = PoolStory.of(0).submit("A").positive("A").capacity(1);

            assertThat(story.states()).isEqualTo("A=OFFERED");
        }

        @Test
        void neverBelowWhatIsHeld() {
            var story = PoolStory.of(2).submit("A").positive("A");

            assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> story.capacity(0));
            assertThat(story.capacity(1).book.grants()).hasSize(1);
        }

        @Test
        void aShrunkenPoolKeepsTheGrantsThatAreHeldAndGrowsByTheLowestNumber() {
            var story = PoolStory.of(3)
                    .submit("A", "B")
                    .positive("A")
                    .positive("B")
                    .withdraw("A")
                    .capacity(1);
            assertThat(story.book.grants()).containsOnlyKeys(2);

            story.capacity(2);

            assertThat(story.book.grants()).containsOnlyKeys(1, 2);
        }
    }
}
