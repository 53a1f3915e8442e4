package eu.mobilitygrants.figures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.figures.BarPicture.Amount;
import eu.mobilitygrants.figures.Counted.Criterion;
import eu.mobilitygrants.figures.Counted.PoolPoint;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTests {

    private static final Instant BEGIN = Instant.parse("2025-10-01T00:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(100 * 60);

    @Test
    void theLongestBarFillsItsRoomAndTheOthersAreInProportion() {
        var picture = BarPicture.of(
                "said", List.of(new Amount("a", "8", List.of(8.0, 4.0)), new Amount("b", "2", List.of(2.0, 0.0))));

        assertThat(picture.bars().getFirst().parts()).containsExactly(296, 148);
        assertThat(picture.bars().get(1).parts()).containsExactly(74, 0);
        assertThat(picture.height()).isEqualTo(88);
    }

    @Test
    void aBarOfLittleIsStillSeen() {
        var picture = BarPicture.of(
                "said", List.of(new Amount("a", "9000", List.of(9000.0)), new Amount("b", "1", List.of(1.0))));

        assertThat(picture.bars().get(1).parts()).containsExactly(2);
    }

    @Test
    void nothingIsNoBar() {
        assertThat(BarPicture.of("said", List.of(new Amount("a", "0", List.of(0.0))))
                        .bars()
                        .getFirst()
                        .parts())
                .containsExactly(0);
        assertThat(BarPicture.of("said", List.of()).height()).isZero();
    }

    @Test
    void columnsStandOnTheirBaseAndTheHighestIsNumbered() {
        var picture = ColumnPicture.of("said", List.of("Sep", "Oct", "Nov"), List.of(2, 0, 4));

        assertThat(picture.columns())
                .allSatisfy(column -> assertThat(column.top() + column.height()).isEqualTo(picture.base()));
        assertThat(picture.columns()).extracting(ColumnPicture.Column::number).containsExactly("2", "", "4");
        assertThat(picture.first()).isEqualTo("Sep");
        assertThat(picture.last()).isEqualTo("Nov");
    }

    @Test
    void theLineOfAPoolStepsWhereAGrantIsGivenAndWhereOneComesBack() {
        var picture = StepPicture.of(
                "said",
                List.of(
                        new PoolPoint("STAFF", BEGIN, 0, 2),
                        new PoolPoint("STAFF", BEGIN.plusSeconds(50 * 60), 1, null),
                        new PoolPoint("STAFF", BEGIN.plusSeconds(75 * 60), 0, null)),
                END);

        assertThat(picture.held()).isEqualTo("M26 116H26 V116H190 V65H272 V116H354");
        assertThat(picture.capacity()).isEqualTo("M26 116H26 V14H354");
        assertThat(picture.most()).isEqualTo(2);
        assertThat(picture.heldNow()).isZero();
    }

    @Test
    void meanAndSpreadAreThoseOfEveryScore() {
        var criterion = new Criterion("STAFF", "PLAN", new int[] {0, 0, 2, 0, 2, 0});

        assertThat(criterion.given()).isEqualTo(4);
        assertThat(criterion.mean()).isEqualTo(3.0);
        assertThat(criterion.spread()).isEqualTo(1.0);
    }
}
