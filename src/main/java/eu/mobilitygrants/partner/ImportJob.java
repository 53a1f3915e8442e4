package eu.mobilitygrants.partner;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import eu.mobilitygrants.partner.EcheImport.Counts;
import eu.mobilitygrants.partner.LineOutcome.Became;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does an import. Reading changes nothing but the progress shown; everything the register becomes is written in one
 * transaction at the end. Killed anywhere before, it is done again from the first row, and done once.
 */
@Component
class ImportJob {

    private static final int ROWS_A_STEP = 500;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    private final EcheImports imports;
    private final HostRegister register;
    private final Clock clock;
    private final TransactionOperations transaction;

    ImportJob(EcheImports imports, HostRegister register, Clock clock, TransactionOperations transaction) {
        this.imports = imports;
        this.register = register;
        this.clock = clock;
        this.transaction = transaction;
    }

    void run(UUID id) {
        var content = imports.content(id);
        if (content.isEmpty()) {
            return;
        }
        try {
            var issue = new Issue(id);
            EcheWorkbook.read(content.get(), issue::take);
            imports.progress(id, issue.rows);
            transaction.executeWithoutResult(status -> {
                if (imports.locked(id)) {
                    write(imports.find(id).orElseThrow(), issue);
                }
            });
        } catch (UnreadableWorkbookException unreadable) {
            giveUp(id, unreadable.reason().name());
        }
    }

    private void write(EcheImport order, Issue issue) {
        var outcomes = new ArrayList<>(issue.unreadable);
        outcomes.addAll(RegisterComparison.of(register.all(), issue.read, issue.lastLine));
        register.apply(outcomes, order.issue());
        imports.tell(order.id(), outcomes);
        imports.done(order.id(), counts(outcomes), clock.instant());
    }

    private static Counts counts(List<LineOutcome> outcomes) {
        return new Counts(
                count(outcomes, Became.NEW),
                count(outcomes, Became.CHANGED),
                count(outcomes, Became.UNCHANGED),
                count(outcomes, Became.GONE),
                count(outcomes, Became.UNREADABLE));
    }

    private static int count(List<LineOutcome> outcomes, Became kind) {
        return (int) outcomes.stream().filter(line -> line.became() == kind).count();
    }

    /** Tries again a few times (a database that was away comes back), then gives up and says so. */
    void failed(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        var execution = attempt.getExecution();
        if (execution.consecutiveFailures + 1 < MOST_ATTEMPTS) {
            job.reschedule(attempt, attempt.getTimeDone().plus(BETWEEN_ATTEMPTS));
            return;
        }
        giveUp(UUID.fromString(execution.getId()), "UNEXPECTED");
        job.remove();
    }

    private void giveUp(UUID id, String reason) {
        transaction.executeWithoutResult(status -> {
            if (imports.locked(id)) {
                imports.failed(id, reason, clock.instant());
            }
        });
    }

    /** The rows of the workbook as far as they are read. */
    private final class Issue {

        private final UUID id;
        private final RowReader reader = new RowReader();
        private final List<ReadLine> read = new ArrayList<>();
        private final List<LineOutcome> unreadable = new ArrayList<>();
        private int rows;
        private int lastLine;

        Issue(UUID id) {
            this.id = id;
        }

        void take(EcheRow row) {
            try {
                var taken = reader.read(row);
                read.add(new ReadLine(row, taken.host(), taken.remarks()));
            } catch (UnreadableRowException why) {
                unreadable.add(LineOutcome.unreadable(row, why));
            }
            lastLine = row.line();
            if (++rows % ROWS_A_STEP == 0) {
                imports.progress(id, rows);
            }
        }
    }
}
