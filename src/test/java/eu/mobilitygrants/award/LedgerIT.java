package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.award.LedgerVerification.Break;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.shared.ConflictException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@Import(AwardFixtures.class)
class LedgerIT {

    @Autowired
    AwardFixtures fixtures;

    @Autowired
    AwardService awards;

    @Autowired
    GrantsLeft grantsLeft;

    @Autowired
    LedgerAudit audit;

    @Autowired
    LedgerWording wording;

    @Autowired
    LedgerCommand command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void replayGivesThePresentStateAfterARandomHistory() {
        long seed = Long.getLong("queue.seed", System.nanoTime());
        var random = new Random(seed);
        var pool = fixtures.staffPool(2);
        var ids = new ArrayList<ApplicationId>();

        for (int move = 0; move < 60; move++) {
            if (ids.isEmpty() || random.nextInt(4) == 0) {
                ids.add(fixtures.submitted(pool.call(), ApplicationFixtures.completeStaff(random.nextBoolean())));
                continue;
            }
            try {
                move(pool, ids.get(random.nextInt(ids.size())), random);
            } catch (ConflictException refused) {
                // a random move may be impossible; then it changes nothing
            }
        }

        var found = audit.verify(pool.call());
        assertThat(found.holds()).as("-Dqueue.seed=%d: %s", seed, found).isTrue();
        assertThat(found.entries()).isGreaterThan(20);
    }

    private void move(PoolId pool, ApplicationId id, Random random) {
        switch (random.nextInt(7)) {
            case 0, 1 -> fixtures.conclude(id, true);
            case 2 -> fixtures.conclude(id, false);
            case 3 -> awards.accept(id, fixtures.applicant(id));
            case 4 -> awards.decline(id, fixtures.applicant(id));
            case 5 -> fixtures.settlePriority(id, random.nextBoolean());
            default ->
                awards.changeCapacity(
                        pool,
                        grantsLeft.of(pool.call()).get(pool.code()).capacity(),
                        random.nextInt(5),
                        fixtures.officer().id(),
                        "random");
        }
    }

    @Test
    void aChangedEntryIsNamed() {
        var pool = smallStory();
        tamper(
                "update ledger_entry set facts = replace(facts, '\"grant\":1', '\"grant\":2') where call_id = '%s' and kind = 'GRANT_OFFERED'"
                        .formatted(pool.call()));
        var sequence = sequenceOf(pool, "GRANT_OFFERED");

        var found = audit.verify(pool.call());

        assertThat(found.holds()).isFalse();
        assertThat(found.brokenAt()).contains(new Break(sequence, Break.Kind.CHANGED));
        assertThat(wording.lines(found, Locale.ENGLISH))
                .contains("Entry %d was changed: its content does not make its hash.".formatted(sequence));
        assertThat(verifyByCommand())
                .contains("Entry %d was changed".formatted(sequence))
                .endsWith("exit 1");
        tamper(
                "update ledger_entry set facts = replace(facts, '\"grant\":2', '\"grant\":1') where call_id = '%s' and kind = 'GRANT_OFFERED'"
                        .formatted(pool.call()));
    }

    @Test
    void aRemovedEntryIsNamedByTheOneAfterIt() {
        var pool = smallStory();
        tamper("delete from ledger_entry where call_id = '%s' and sequence = 2".formatted(pool.call()));

        assertThat(audit.verify(pool.call()).brokenAt()).contains(new Break(3, Break.Kind.NOT_NEXT));
    }

    @Test
    void aCutOffEndIsNoticed() {
        var pool = smallStory();
        var last = sequenceOf(pool, "GRANT_ACCEPTED");
        tamper("delete from ledger_entry where call_id = '%s' and sequence = %d".formatted(pool.call(), last));

        assertThat(audit.verify(pool.call()).brokenAt()).contains(new Break(last, Break.Kind.NOT_HEAD));
    }

    @Test
    void aChangedRowIsNamed() {
        var pool = fixtures.staffPool(1);
        var id = fixtures.submitted(pool.call());
        jdbc.sql("update queue_place set receipt_number = 99 where application_id = ?")
                .param(id.value())
                .update();

        var found = audit.verify(pool.call());

        assertThat(found.holds()).isFalse();
        assertThat(found.brokenAt()).isEmpty();
        assertThat(String.join("\n", wording.lines(found, Locale.ENGLISH)))
                .contains("Staff training, application " + id, "receiptNumber=1", "receiptNumber=99");
        jdbc.sql("update queue_place set receipt_number = 1 where application_id = ?")
                .param(id.value())
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set facts = '{}' where call_id = '%s'",
                "delete from ledger_entry where call_id = '%s'",
                "truncate ledger_entry -- %s"
            })
    void theDatabaseRefusesToChangeWhatIsWritten(String statement) {
        var pool = smallStory();

        assertThatThrownBy(() -> jdbc.sql(statement.formatted(pool.call())).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void aSecondEntryAfterTheSameOneIsRefused() {
        var pool = smallStory();

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger_entry
                                select call_id, 1000, at, actor, application_id, pool, kind, facts, previous_hash, hash
                                  from ledger_entry where call_id = ? and sequence = 2
                                """).param(pool.call().value()).update())
                .hasStackTraceContaining("ledger_entry_no_fork");
    }

    @Test
    void aSixthGrantOfAPoolOfFiveHasNoRowToStandOn() {
        var pool = fixtures.staffPool(5);
        fixtures.submitted(pool.call());

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into mobility_grant (call_id, pool_code, number, state, since) values (?, 'STAFF', 6, 'FREE', now())")
                        .param(pool.call().value())
                        .update())
                .hasStackTraceContaining("has 5 grants and no more");
    }

    @Test
    void twoGrantsForOneApplicationAreImpossible() {
        var pool = fixtures.staffPool(2);
        var id = fixtures.submitted(pool.call());
        fixtures.conclude(id, true);

        assertThatThrownBy(() -> jdbc.sql(
                                "update mobility_grant set state = 'ACCEPTED', application_id = ? where call_id = ? and number = 2 and pool_code = 'STAFF'")
                        .params(id.value(), pool.call().value())
                        .update())
                .hasStackTraceContaining("mobility_grant_one_per_application");
    }

    private PoolId smallStory() {
        var pool = fixtures.staffPool(1);
        var id = fixtures.submitted(pool.call());
        fixtures.conclude(id, true);
        awards.accept(id, fixtures.applicant(id));
        return pool;
    }

    private long sequenceOf(PoolId pool, String kind) {
        return jdbc.sql("select sequence from ledger_entry where call_id = ? and kind = ?")
                .params(pool.call().value(), kind)
                .query(Long.class)
                .single();
    }

    /** As whoever owns the database could. */
    private void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table ledger_entry disable trigger user").update();
            assertThat(jdbc.sql(statement).update()).isPositive();
            jdbc.sql("alter table ledger_entry enable trigger user").update();
        });
    }

    private String verifyByCommand() {
        var out = new ByteArrayOutputStream();
        int code = command.verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8) + "exit " + code;
    }
}
