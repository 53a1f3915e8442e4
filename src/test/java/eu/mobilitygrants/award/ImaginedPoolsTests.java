package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImaginedPoolsTests {

    @Test
    void oneImaginedStepBuildsOnTheOtherAndTheRealPoolStaysAsItIs() {
        var story = PoolStory.of(1).submit("A", "B", "C").positive("A").positive("C");
        var before = story.states();

        var imagined = imagine(story, "withdraw.1", "pass.2");

        assertThat(state(imagined, story, "B")).isEqualTo(PlaceState.OFFERED);
        assertThat(state(imagined, story, "C")).isEqualTo(PlaceState.RESERVE);
        assertThat(story.states()).isEqualTo(before);
    }

    @Test
    void withoutThePriorityRuleTheNumberDecides() {
        var story = PoolStory.of(1).submit("A").submitWithPriority("P").positive("A");
        assertThat(story.states()).isEqualTo("A=WAITING P=UNDECIDED");

        var imagined = imagine(story, "order.STAFF.number.none");

        assertThat(state(imagined, story, "A")).isEqualTo(PlaceState.OFFERED);
    }

    @Test
    void whereTheNumberDecidesAReservedPoolStillPassesOverWhoIsNotOfTheGroup() {
        var story = PoolStory.of(1).submit("A").submitWithPriority("P");

        var imagined = imagine(story, "order.STAFF.number.2026-01-01", "pass.1", "pass.2");

        assertThat(state(imagined, story, "A")).isEqualTo(PlaceState.RESERVE);
        assertThat(state(imagined, story, "P")).isEqualTo(PlaceState.OFFERED);
    }

    @Test
    void anOfferLapsesWhenItsTimeIsOverAndDeparturesHavePassedByThen() {
        var story = PoolStory.of(1)
                .submit("A")
                .submit("B", false, LocalDate.of(2025, 10, 10))
                .submit("C")
                .positive("A")
                .positive("B")
                .positive("C");

        var imagined = imagine(story, "lapse.1");

        assertThat(state(imagined, story, "A")).isEqualTo(PlaceState.LAPSED);
        assertThat(state(imagined, story, "B")).isEqualTo(PlaceState.SKIPPED);
        assertThat(state(imagined, story, "C")).isEqualTo(PlaceState.OFFERED);
    }

    @Test
    void whatCannotHappenSaysWhyAndChangesNothing() {
        var story = PoolStory.of(1).submit("A", "B").positive("A");
        var imagined = new ImaginedPools(List.of(story.book), moment(), id -> true);

        assertThat(refusal(imagined, "capacity.STAFF.0")).isEqualTo("award.conflict.capacity");
        assertThat(refusal(imagined, "decline.2")).isEqualTo("award.conflict.noOffer");
        assertThat(refusal(imagined, "pass.1")).isEqualTo("award.conflict.noPlace");
        assertThat(refusal(imagined, "pass.9")).isEqualTo("award.whatIf.unknown");
        assertThat(refusal(imagined, "move.STAFF.NOWHERE.1")).isEqualTo("award.whatIf.unknown");
        assertThat(refusal(imagined, "move.STAFF.STAFF.1")).isEqualTo("award.whatIf.unknown");
        assertThat(imagined.books().get("STAFF").grants()).isEqualTo(story.book.grants());
    }

    @Test
    void nothingIsImaginedOfACaseThatTheReaderIsKeptOutOf() {
        var story = PoolStory.of(1).submit("A", "B").positive("A");
        var imagined = new ImaginedPools(List.of(story.book), moment(), id -> !id.equals(story.id("A")));

        assertThat(refusal(imagined, "withdraw.1")).isEqualTo("award.whatIf.unknown");
        assertThat(imagined.take(ImaginedStep.parse("withdraw.2").orElseThrow()).changed())
                .isTrue();
    }

    @Test
    void everyoneForWhomSomethingDiffersIsNamedOutcomesFirst() {
        var story = PoolStory.of(1).submit("A", "B", "C").positive("A").positive("C");

        var differences = PoolComparison.of(
                story.book, imagine(story, "refuse.2", "decline.1").books().get("STAFF"));

        assertThat(differences)
                .extracting(PoolComparison.Difference::receiptNumber)
                .containsExactly(1, 2, 3);
        var last = differences.getLast();
        assertThat(last.before()).isEqualTo(new PoolComparison.Standing(PlaceState.RESERVE, Optional.empty(), 1, 1));
        assertThat(last.after()).isEqualTo(new PoolComparison.Standing(PlaceState.OFFERED, Optional.of(1), 0, 0));
    }

    private static ImaginedPools imagine(PoolStory story, String... steps) {
        var imagined = new ImaginedPools(List.of(story.book), moment(), id -> true);
        Stream.of(steps)
                .map(step -> ImaginedStep.parse(step).orElseThrow())
                .forEach(step -> assertThat(imagined.take(step).refusal()).isEmpty());
        return imagined;
    }

    private static String refusal(ImaginedPools imagined, String step) {
        return imagined.take(ImaginedStep.parse(step).orElseThrow()).refusal().orElseThrow();
    }

    private static PlaceState state(ImaginedPools imagined, PoolStory story, String name) {
        return imagined.books().get("STAFF").place(story.id(name)).orElseThrow().state();
    }

    private static Moment moment() {
        return new Moment(PoolStory.START, PoolStory.ZONE, 14);
    }
}
