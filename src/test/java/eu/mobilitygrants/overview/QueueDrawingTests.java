package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.ExplainedPlace;
import eu.mobilitygrants.award.ExplainedPlace.InLine;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.award.PlaceState;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.overview.QueuePicture.Kind;
import eu.mobilitygrants.overview.QueuePicture.Mark;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueDrawingTests {

    @Test
    void tellsPriorityFromNumberAndBeforeFromAfter() {
        var marks = QueueDrawing.marks(of(
                PlaceState.UNDECIDED,
                List.of(
                        new InLine(9, true, false, false),
                        new InLine(2, false, true, false),
                        new InLine(4, false, false, true),
                        new InLine(7, false, false, false))));

        assertThat(marks).extracting(Mark::kind).containsExactly(Kind.PRIORITY, Kind.EARLIER, Kind.OWN, Kind.BEHIND);
        assertThat(marks).extracting(Mark::label).containsExactly("9", "2", "4", "7");
        assertThat(marks).extracting(Mark::positive).containsExactly(false, true, false, false);
    }

    @Test
    void leavesOutTheMiddleOfALongQueueAndSaysHowMany() {
        var marks = QueueDrawing.marks(queueOf(60, 50));

        assertThat(marks)
                .extracting(Mark::label)
                .containsExactly("1", "2", "3", "40", "44", "45", "46", "47", "48", "49", "50", "51", "52", "53", "7");
        assertThat(marks).filteredOn(mark -> mark.kind() == Kind.GAP).hasSize(2);
        assertThat(marks).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void drawsASingleOneRatherThanAGap() {
        assertThat(QueueDrawing.marks(queueOf(11, 11)))
                .extracting(Mark::label)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void everyMarkStandsInsideThePictureAndNoTwoInTheSamePlace() {
        var marks = QueueDrawing.marks(queueOf(23, 12));

        assertThat(marks).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0, QueueDrawing.width() - QueueDrawing.CELL_WIDTH);
            assertThat(mark.y()).isBetween(0, QueueDrawing.height(marks) - QueueDrawing.CELL_HEIGHT);
        });
        assertThat(marks).extracting(mark -> mark.x() + "/" + mark.y()).doesNotHaveDuplicates();
    }

    @Test
    void drawsNoQueueOfAPlaceThatIsOver() {
        assertThat(QueueDrawing.marks(of(PlaceState.DECLINED, List.of(new InLine(3, false, false, false)))))
                .isEmpty();
    }

    private static ExplainedPlace queueOf(int size, int own) {
        return of(
                PlaceState.UNDECIDED,
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> new InLine(number, false, false, number == own))
                        .toList());
    }

    private static ExplainedPlace of(PlaceState state, List<InLine> queue) {
        var place = new Place(
                new ApplicationId(UUID.randomUUID()),
                new PoolId(new CallId("TEST"), "STAFF"),
                1,
                false,
                null,
                state,
                Instant.EPOCH,
                null,
                null,
                0,
                0,
                0,
                0);
        return new ExplainedPlace(place, List.of("FREE"), queue, state);
    }
}
