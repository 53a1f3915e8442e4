package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.shared.ConflictException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a place is said to be before is what it is after; and others are nothing but numbers. */
class ExplanationTests {

    private static final PoolId POOL = new PoolId(new CallId("TEST"), "STAFF");
    private static final LocalDate DEPARTURE = LocalDate.of(2026, 3, 1);
    private static final Moment NOW = new Moment(PoolStory.START, PoolStory.ZONE, 14);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePlaceForeseenIsThePlaceTakenInAnyStory(boolean priority) {
        for (var seed = 1; seed <= 300; seed++) {
            var story = story(new Random(seed));
            var submitted = Happening.submitted(story.id("new"), nextReceipt(story), priority, DEPARTURE);

            var foreseen = Explanation.ifSubmitted(POOL, story.book, story.id("new"), submitted, NOW);
            story.submit("new", priority, DEPARTURE);

            assertThat(foreseen).as("seed %d", seed).isEqualTo(explained(story, "new"));
        }
    }

    @Test
    void whatAYesWouldBringIsWhatItBringsInAnyStory() {
        for (var seed = 1; seed <= 300; seed++) {
            var story = story(new Random(seed)).submit("new");

            var promised = explained(story, "new").ifPositive();
            story.positive("new");

            assertThat(promised).as("seed %d", seed).isEqualTo(story.state("new"));
        }
    }

    @Test
    void imaginingChangesNothing() {
        var story = PoolStory.of(1).submit("A", "B").positive("A");
        var before = story.book.copy();

        Explanation.ifSubmitted(
                POOL, story.book, story.id("C"), Happening.submitted(story.id("C"), 3, true, DEPARTURE), NOW);

        assertThat(story.book.places()).isEqualTo(before.places());
        assertThat(story.book.grants()).isEqualTo(before.grants());
    }

    @Test
    void saysWhoIsAheadAndWhyInOrder() {
        var story =
                PoolStory.of(1).submit("A", "B", "C").submitWithPriority("P").submit("D");
        story.positive("A");

        var explained = explained(story, "C");

        assertThat(explained.queue())
                .extracting(ExplainedPlace.InLine::receiptNumber)
                .containsExactly(4, 1, 2, 3, 5);
        assertThat(explained.queue()).filteredOn(ExplainedPlace.InLine::own).hasSize(1);
        assertThat(explained.place().ahead()).isEqualTo(3);
        assertThat(explained.place().priorityAhead()).isEqualTo(1);
        assertThat(explained.place().undecidedAhead()).isEqualTo(2);
        assertThat(explained.positiveAhead()).isEqualTo(1);
        assertThat(explained.behind()).isEqualTo(1);
        assertThat(explained.grants()).isEqualTo(List.of("FREE"));
        assertThat(explained.ifPositive()).isEqualTo(PlaceState.WAITING);
    }

    private static ExplainedPlace explained(PoolStory story, String name) {
        return Explanation.of(POOL, story.book, story.book.place(story.id(name)).orElseThrow(), NOW);
    }

    private static int nextReceipt(PoolStory story) {
        return story.book.places().values().stream()
                        .mapToInt(QueuePlace::receiptNumber)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static PoolStory story(Random random) {
        var story = PoolStory.of(random.nextInt(5));
        var people = random.nextInt(9);
        for (var person = 0; person < people; person++) {
            story.submit("p" + person, random.nextInt(3) == 0, DEPARTURE.plusDays(random.nextInt(20)));
        }
        for (var step = 0; people > 0 && step < 12; step++) {
            var name = "p" + random.nextInt(people);
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 -> story.positive(name);
                    case 2 -> story.negative(name);
                    case 3 -> story.accept(name);
                    case 4 -> story.decline(name);
                    default -> story.withdraw(name);
                }
            } catch (ConflictException refused) {
                continue; // not in this state
            }
        }
        return story;
    }
}
