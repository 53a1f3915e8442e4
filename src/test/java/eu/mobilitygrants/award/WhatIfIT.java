package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.ImaginedStep.Deed;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is imagined is what then happens, and imagining leaves no trace. */
@PortalTest
@Import(AwardFixtures.class)
class WhatIfIT {

    private static final List<String> POOLS = List.of("STAFF", "STUDENT_PROGRAMME");

    /** Another for every run, unless {@code -Dwhatif.seed} says which. */
    private static final long SEED = Long.getLong("whatif.seed", System.nanoTime());

    @Autowired
    WhatIf whatIf;

    @Autowired
    CallBooks books;

    @Autowired
    AwardService awards;

    @Autowired
    AwardFixtures fixtures;

    @Autowired
    LedgerAudit audit;

    @Autowired
    FundingCalls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final Map<Integer, ApplicationId> receipts = new HashMap<>();
    private CallId call;
    private UserId officer;

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.reset();
    }

    @Test
    void whatIsImaginedIsWhatThenHappensInRandomStories() {
        var random = new Random(SEED);
        call = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", 2, "STUDENT_PROGRAMME", 1));
        officer = fixtures.officer().id();
        for (int receipt = 1; receipt <= 12; receipt++) {
            submit(random, receipt);
        }
        for (int round = 0; round < 60; round++) {
            var step = step(random);
            var described = "round %d, %s, -Dwhatif.seed=%d".formatted(round, step.text(), SEED);
            var trace = trace();
            var answer = whatIf.of(calls.terms(call), List.of(step), officer);
            assertThat(trace()).as(described).isEqualTo(trace);

            var refused = happens(step);

            assertThat(refused)
                    .as(described)
                    .isEqualTo(answer.taken().getFirst().refusal().isPresent());
            assertThat(state(real()))
                    .as(described)
                    .isEqualTo(state(List.copyOf(answer.after().values())));
        }
        assertThat(audit.verify(call).holds()).isTrue();
    }

    @Test
    void severalStepsOneAfterTheOtherAreWhatThenHappens() {
        var random = new Random(SEED);
        call = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", 1, "STUDENT_PROGRAMME", 1));
        officer = fixtures.officer().id();
        for (int receipt = 1; receipt <= 8; receipt++) {
            submit(random, receipt);
        }
        for (int round = 0; round < 6; round++) {
            var steps = new ArrayList<ImaginedStep>();
            for (int number = 0; number < 4; number++) {
                steps.add(step(random));
            }
            var answer = whatIf.of(calls.terms(call), steps, officer);

            steps.forEach(this::happens);

            assertThat(state(real()))
                    .as("round %d, %s, -Dwhatif.seed=%d", round, steps, SEED)
                    .isEqualTo(state(List.copyOf(answer.after().values())));
        }
    }

    private void submit(Random random, int receipt) {
        var id = random.nextBoolean()
                ? fixtures.submitted(call, ApplicationFixtures.completeStaff(random.nextInt(3) == 0))
                : fixtures.submitted(call, ApplicationFixtures.completeStudent());
        receipts.put(receipt, id);
    }

    private ImaginedStep step(Random random) {
        var pool = POOLS.get(random.nextInt(2));
        return switch (random.nextInt(7)) {
            case 0 -> new ImaginedStep.Move(pool, POOLS.get(1 - POOLS.indexOf(pool)), 1 + random.nextInt(2));
            case 1 -> new ImaginedStep.Resize(pool, random.nextInt(5));
            default -> {
                // answers of offers are rarer than conclusions, and one that is late is rarest
                var deeds = List.of(
                        Deed.PASS, Deed.PASS, Deed.PASS, Deed.REFUSE, Deed.DECLINE, Deed.DECLINE, Deed.WITHDRAW);
                yield new ImaginedStep.OfCase(
                        deeds.get(random.nextInt(deeds.size())), 1 + random.nextInt(receipts.size()));
            }
        };
    }

    /** Really. @return whether it was refused */
    private boolean happens(ImaginedStep step) {
        try {
            switch (step) {
                case ImaginedStep.OfCase one -> happens(one);
                case ImaginedStep.Move one ->
                    awards.moveGrants(pool(one.from()), pool(one.to()), one.count(), sizes(), officer, "random");
                case ImaginedStep.Resize one ->
                    awards.changeCapacity(pool(one.pool()), sizes().get(one.pool()), one.capacity(), officer, "random");
                case ImaginedStep.Reorder one -> throw new AssertionError("Nobody can do that");
            }
            return false;
        } catch (ConflictException refusal) {
            return true;
        }
    }

    private void happens(ImaginedStep.OfCase step) {
        var id = receipts.get(step.receipt());
        if (!isLive(id) && step.deed() != Deed.PASS && step.deed() != Deed.REFUSE) {
            throw new ConflictException("award.whatIf.unknown", "over");
        }
        switch (step.deed()) {
            case WITHDRAW -> fixtures.withdraw(id);
            case DECLINE -> awards.decline(id, fixtures.applicant(id));
            case LAPSE -> throw new AssertionError("Has a test of its own");
            case PASS -> fixtures.conclude(id, true);
            case REFUSE -> fixtures.conclude(id, false);
        }
    }

    @Test
    void anOfferThatIsImaginedToLapseIsWhatTheClockThenBrings() {
        call = CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", 1));
        officer = fixtures.officer().id();
        var ids = fixtures.submitted(call, 3);
        fixtures.positive(ids);
        var steps = List.<ImaginedStep>of(new ImaginedStep.OfCase(Deed.LAPSE, 1));
        var answer = whatIf.of(calls.terms(call), steps, officer);
        clock.set(answer.at());

        awards.lapseDueOffers();

        assertThat(state(real())).isEqualTo(state(List.copyOf(answer.after().values())));
        assertThat(awards.place(ids[1]).orElseThrow().state()).isEqualTo(PlaceState.OFFERED);
    }

    private boolean isLive(ApplicationId id) {
        return real().stream().anyMatch(book -> book.place(id).isPresent());
    }

    private Map<String, Integer> sizes() {
        return real().stream().collect(Collectors.toMap(PoolBook::code, PoolBook::capacity));
    }

    private PoolId pool(String code) {
        return new PoolId(call, code);
    }

    private List<PoolBook> real() {
        return books.of(calls.terms(call), Moment.now(clock, calls.terms(call)));
    }

    /** Grants, and everyone who still stands anywhere. */
    private static Map<String, List<Object>> state(List<PoolBook> books) {
        return books.stream()
                .collect(Collectors.toMap(
                        PoolBook::code,
                        book -> List.of(
                                book.capacity(),
                                book.grants(),
                                book.places().values().stream()
                                        .filter(QueuePlace::live)
                                        .collect(Collectors.toSet()))));
    }

    /** Everything that a change would leave behind. */
    private List<String> trace() {
        return jdbc.sql("""
                        select 'head ' || sequence || hash as line from ledger_head where call_id = :call
                        union all select 'entries ' || count(*) from ledger_entry where call_id = :call
                        union all select 'place ' || q::text from queue_place q where call_id = :call
                        union all select 'grant ' || g::text from mobility_grant g where call_id = :call
                        union all select 'pool ' || p::text from grant_pool p where call_id = :call
                        union all select 'mails ' || count(*) from outbound_mail
                        union all select 'history ' || count(*) from case_history
                        order by line
                        """)
                .param("call", call.value())
                .query((row, number) -> row.getString("line"))
                .list();
    }
}
