package eu.mobilitygrants.overview;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prepares an export. Killed anywhere, it is done again from the first row; its file is there only once it is whole. */
@Component
class ExportJob {

    private static final int ROWS_A_STEP = 1000;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

    private final ExportRecords records;
    private final CaseExport export;
    private final CaseFilterReading filters;
    private final FundingCalls calls;
    private final People people;
    private final Clock clock;

    ExportJob(
            ExportRecords records,
            CaseExport export,
            CaseFilterReading filters,
            FundingCalls calls,
            People people,
            Clock clock) {
        this.records = records;
        this.export = export;
        this.filters = filters;
        this.calls = calls;
        this.people = people;
        this.clock = clock;
    }

    void run(UUID id) {
        records.find(id).filter(ExportRecord::preparing).ifPresent(this::prepare);
    }

    private void prepare(ExportRecord asked) {
        var order = order(asked);
        records.begin(asked.id(), export.count(order, Integer.MAX_VALUE - 1));
        try (var file = new PartsStream(part -> records.part(asked.id(), part.number(), part.bytes()))) {
            var rows = export.write(order, file, written -> {
                if (written % ROWS_A_STEP == 0) {
                    records.progress(asked.id(), written);
                }
            });
            file.close(); // the last portion is there before anybody is told
            records.end(asked.id(), ExportRecord.State.READY, rows, clock.instant());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private CaseExport.Order order(ExportRecord asked) {
        return new CaseExport.Order(
                filters.read(asked.query()),
                calls.terms(new CallId(asked.call())),
                people.person(new UserId(asked.person())),
                Locale.forLanguageTag(asked.language()),
                asked.format(),
                asked.afterReceipt(),
                asked.upToReceipt());
    }

    /** Tries again a few times (a database that was away comes back), then gives up and says so. */
    void failed(ExecutionComplete attempt, ExecutionOperations<Void> job) {
        var execution = attempt.getExecution();
        if (execution.consecutiveFailures + 1 < MOST_ATTEMPTS) {
            job.reschedule(attempt, attempt.getTimeDone().plus(BETWEEN_ATTEMPTS));
            return;
        }
        records.end(UUID.fromString(execution.getId()), ExportRecord.State.FAILED, 0, clock.instant());
        job.remove();
    }
}
