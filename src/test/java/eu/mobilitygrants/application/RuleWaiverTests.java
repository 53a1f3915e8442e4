package eu.mobilitygrants.application;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWaiverTests {

    private static final ZoneId ANTWERP = ZoneId.of("Europe/Brussels");
    private static final ApplicationId USER = new ApplicationId(UUID.randomUUID());
    private static final ApplicationId OTHER = new ApplicationId(UUID.randomUUID());

    @ParameterizedTest(name = "{0}, used {1}, revoked {2}, at {3}: {4}, again {5}, another {6}")
    @CsvSource({
        "LEAD_TIME, false, false, 2026-06-10T21:59:59.999Z, LIVE,    true,  true",
        "LEAD_TIME, false, false, 2026-06-10T22:00:00Z,     EXPIRED, false, false", // the day after begins in Antwerp
        "LEAD_TIME, true,  false, 2026-06-10T21:59:59.999Z, USED,    true,  false", // sent back: the same application
        "LEAD_TIME, true,  false, 2026-06-10T22:00:00Z,     USED,    false, false",
        "LEAD_TIME, false, true,  2026-06-05T12:00:00Z,     REVOKED, false, false",
        "CALL_OPEN, false, false, 2026-06-10T21:59:59.999Z, LIVE,    true,  true",
        "CALL_OPEN, false, false, 2026-06-10T22:00:00Z,     EXPIRED, false, false",
        "CALL_OPEN, true,  false, 2026-06-05T12:00:00Z,     USED,    false, false", // once
        "CALL_OPEN, false, true,  2026-06-05T12:00:00Z,     REVOKED, false, false",
    })
    void holdsUntilItsLastInstantForOneApplication(
            RuleCode rule,
            boolean used,
            boolean revoked,
            Instant now,
            RuleWaiver.State state,
            boolean again,
            boolean another) {
        var waiver = waiver(rule, used, revoked);

        assertThat(waiver.state(now)).isEqualTo(state);
        assertThat(waiver.holds(USER, now)).isEqualTo(again);
        assertThat(waiver.holds(OTHER, now)).isEqualTo(another);
        assertThat(waiver.until(ANTWERP)).isEqualTo(LocalDate.parse("2026-06-10"));
    }

    private static RuleWaiver waiver(RuleCode rule, boolean used, boolean revoked) {
        var then = Instant.parse("2026-06-04T12:00:00Z");
        return new RuleWaiver(
                UUID.randomUUID(),
                new CallId("TEST-001"),
                new UserId(UUID.randomUUID()),
                "Ada Student",
                "ada@example.org",
                rule,
                "Field work",
                "Ann Officer",
                Instant.parse("2026-06-01T08:00:00Z"),
                Instant.parse("2026-06-10T22:00:00Z"),
                revoked ? then : null,
                revoked ? "Ann Officer" : null,
                revoked ? "A mistake" : null,
                used ? then : null,
                used ? USER : null,
                used ? 12 : null);
    }
}
