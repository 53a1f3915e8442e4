package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says for whom a call still accepts an application: for everybody while it is open, then for those let in late. */
@Component
public class LateDoor {

    private final Waivers waivers;
    private final Clock clock;

    LateDoor(Waivers waivers, Clock clock) {
        this.waivers = waivers;
        this.clock = clock;
    }

    /** Whether this person may begin and submit an application now. */
    public boolean isOpen(CallTerms terms, UserId person) {
        return terms.isOpen(clock.instant()) || openUntil(terms, person).isPresent();
    }

    /** The first instant at which a call that is over is over for this person too; empty if it is already, or not over. */
    public Optional<Instant> openUntil(CallTerms terms, UserId person) {
        var now = clock.instant();
        if (now.isBefore(terms.rules().closesAt())) {
            return Optional.empty();
        }
        return waivers.of(person, terms.id()).stream()
                .filter(waiver -> opens(waiver, now))
                .map(RuleWaiver::expiresAt)
                .findFirst();
    }

    /** The calls with an unused late door for this person, whether they are over or not. */
    public Set<CallId> doorsOf(UserId person) {
        var now = clock.instant();
        return waivers.of(person).stream()
                .filter(waiver -> opens(waiver, now))
                .map(RuleWaiver::call)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean opens(RuleWaiver waiver, Instant now) {
        return waiver.rule() == RuleCode.CALL_OPEN && waiver.state(now) == RuleWaiver.State.LIVE;
    }
}
