package eu.mobilitygrants.demo;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the first start of a demonstration: people arrive and the weeks before it are told. Later starts find them there. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoPeople people;
    private final DemoRegister register;
    private final DemoStory story;
    private final FundingCalls calls;
    private final DemoClock clock;
    private final DemoClockKeeper keeper;

    DemoStart(
            DemoPeople people,
            DemoRegister register,
            DemoStory story,
            FundingCalls calls,
            DemoClock clock,
            DemoClockKeeper keeper) {
        this.people = people;
        this.register = register;
        this.story = story;
        this.calls = calls;
        this.clock = clock;
        this.keeper = keeper;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var start = clock.instant();
        if (!people.present()) {
            var cast = people.arrive();
            register.fill(cast.officer());
            calls.all().stream()
                    .filter(call -> canBeTold(call, start))
                    .findFirst()
                    .ifPresent(call -> story.tell(call, cast, start));
        }
        keeper.start();
        LOG.info("This is a demonstration. Its clock says {}", clock.instant().atZone(clock.getZone()));
    }

    /** The story begins a month earlier and ends five months later: both must lie in the call. */
    private static boolean canBeTold(CallTerms call, Instant start) {
        var zone = call.rules().zone();
        return call.isOpen(start.minus(Duration.ofDays(31)))
                && call.isOpen(start)
                && start.atZone(zone)
                        .toLocalDate()
                        .plusMonths(9)
                        .isBefore(call.rules().mobilityDeadline());
    }
}
