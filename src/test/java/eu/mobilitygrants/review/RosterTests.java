package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Seat.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTests {

    private static final LocalDate FIRST = LocalDate.parse("2025-10-01");
    private static final LocalDate LAST = LocalDate.parse("2025-10-31");

    private final Person member = person("CLINICAL", Role.ASSESSOR);
    private final Person substitute = person("HEALTH", Role.ASSESSOR);
    private final Person chair = person(null, Role.CHAIR);
    private final Seat seat = seat(Office.MEMBER, member, "CLINICAL", null);
    private final Seat spare = seat(Office.SUBSTITUTE, substitute, "HEALTH", seat.id());

    @ParameterizedTest
    @CsvSource({"2025-09-30, false", "2025-10-01, true", "2025-10-31, true", "2025-11-01, false"})
    void aMemberSitsFromTheFirstToTheLastDay(LocalDate day, boolean sits) {
        assertThat(roster(seat).unitOf(member, day, nobody -> false).isPresent())
                .isEqualTo(sits);
    }

    @Test
    void everybodyOfItsUnitsSitsWhileNobodyWasGivenASeat() {
        assertThat(roster().unitOf(member, FIRST, nobody -> false)).contains("CLINICAL");
        assertThat(roster().unitOf(person("ELSEWHERE", Role.ASSESSOR), FIRST, nobody -> false))
                .isEmpty();
        assertThat(roster().unitOf(person("CLINICAL", Role.OFFICER), FIRST, nobody -> false))
                .isEmpty();
        assertThat(roster().chairs(chair, FIRST)).isTrue();
        assertThat(roster(seat).unitOf(substitute, FIRST, nobody -> false)).isEmpty();
    }

    @Test
    void aSubstituteSitsOnlyWhileTheMemberCannot() {
        var away = new Seat(
                seat.id(),
                seat.call(),
                seat.audience(),
                seat.office(),
                seat.person(),
                seat.unit(),
                null,
                FIRST,
                LAST,
                FIRST,
                FIRST.plusDays(2));

        assertThat(roster(seat, spare).unitOf(substitute, FIRST, nobody -> false))
                .isEmpty();
        assertThat(roster(seat, spare).unitOf(substitute, FIRST, member.id()::equals))
                .contains("HEALTH");
        assertThat(roster(away, spare).unitOf(substitute, FIRST.plusDays(2), nobody -> false))
                .contains("HEALTH");
        assertThat(roster(away, spare).unitOf(substitute, FIRST.plusDays(3), nobody -> false))
                .isEmpty();
    }

    @Test
    void onlyTheAppointedChairsOnceOneWasAppointed() {
        var roster = roster(seat(Office.CHAIR, chair, null, null));

        assertThat(roster.chairs(chair, LAST)).isTrue();
        assertThat(roster.chairs(chair, LAST.plusDays(1))).isFalse();
        assertThat(roster.chairs(person(null, Role.CHAIR), LAST)).isFalse();
        assertThat(roster.namesMembers()).isFalse();
    }

    private static Roster roster(Seat... seats) {
        return new Roster(new CallId("TEST-1"), Audience.STUDENT, Set.of("CLINICAL", "HEALTH"), List.of(seats));
    }

    private static Seat seat(Office office, Person person, @Nullable String unit, @Nullable UUID standsInFor) {
        return new Seat(
                UUID.randomUUID(),
                new CallId("TEST-1"),
                Audience.STUDENT,
                office,
                person.id(),
                unit,
                standsInFor,
                FIRST,
                LAST,
                null,
                null);
    }

    private static Person person(@Nullable String unit, Role role) {
        return new Person(
                new UserId(UUID.randomUUID()), "x@example.org", "X", Locale.ENGLISH, Set.of(role), unit, false);
    }
}
