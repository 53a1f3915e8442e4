package eu.mobilitygrants.overview;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes orders for exports: the short ones are sent at once, the others are prepared by a job that survives a restart. */
@Service
class Exports {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("export-cases");

    /** What is sent at once. More takes so long that people want to see how far it is. */
    static final int MOST_AT_ONCE = 5000;

    /** How long a prepared file can be fetched. */
    static final Duration KEPT = Duration.ofDays(1);

    private final CaseExport export;
    private final ExportRecords records;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final ObjectProvider<Scheduler> scheduler; // a provider: the scheduler is made of jobs that export

    Exports(
            CaseExport export,
            ExportRecords records,
            Clock clock,
            TransactionOperations transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.export = export;
        this.records = records;
        this.clock = clock;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    boolean isLong(CaseExport.Order order) {
        return export.count(order, MOST_AT_ONCE) > MOST_AT_ONCE;
    }

    /** Sends a table, and notes who took it: before the first row, and how many at the end. */
    void download(CaseExport.Order order, OutputStream out) throws IOException {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> records.add(
                noted(id, order, false, ExportRecord.State.DOWNLOADED),
                order.filter().selection()));
        var rows = export.write(order, out, written -> {});
        records.end(id, ExportRecord.State.DOWNLOADED, rows, clock.instant());
    }

    /**
     * Has an export prepared.
     *
     * @param onlyNew begins after the last receipt number that the last prepared export of the same selection looked at
     * @throws ConflictException while the last one is still being prepared
     */
    UUID prepare(CaseExport.Order whole, boolean onlyNew) {
        var id = UUID.randomUUID();
        var selection = whole.filter().selection();
        try {
            transaction.executeWithoutResult(status -> {
                var order = onlyNew ? newer(whole, selection) : whole;
                records.add(noted(id, order, onlyNew, ExportRecord.State.PREPARING), selection);
                schedule(id);
            });
        } catch (DuplicateKeyException running) {
            throw new ConflictException(
                    "overview.export.conflict.running", "Another export of %s".formatted(selection));
        }
        return id;
    }

    private CaseExport.Order newer(CaseExport.Order order, String selection) {
        var call = order.terms().id().value();
        var after = records.endOfLast(order.reader().id(), call, selection);
        return new CaseExport.Order(
                order.filter(),
                order.terms(),
                order.reader(),
                order.locale(),
                order.format(),
                Math.min(after, order.upToReceipt()),
                order.upToReceipt());
    }

    private ExportRecord noted(UUID id, CaseExport.Order order, boolean onlyNew, ExportRecord.State state) {
        return new ExportRecord(
                id,
                order.reader().id().value(),
                order.reader().name(),
                order.terms().id().value(),
                order.format(),
                order.locale().toLanguageTag(),
                order.filter().query(),
                onlyNew,
                order.afterReceipt(),
                order.upToReceipt(),
                state,
                0,
                0,
                clock.instant(),
                null);
    }

    private void schedule(UUID id) {
        var jobs = scheduler.getObject();
        jobs.scheduleIfNotExists(
                SchedulableInstance.of(TASK.instance(id.toString()).build(), now -> now));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    /** A file that is ready. @throws NotFoundException also for somebody else's, and for one that is no longer kept */
    ExportRecord ready(UUID id, UserId person) {
        return records.find(id)
                .filter(one -> one.person().equals(person.value()))
                .filter(one -> one.state() == ExportRecord.State.READY && kept(one))
                .orElseThrow(() -> new NotFoundException("Export", id));
    }

    boolean kept(ExportRecord one) {
        var ended = one.endedAt();
        return ended != null && ended.isAfter(filesKeptSince());
    }

    Instant filesKeptSince() {
        return clock.instant().minus(KEPT);
    }
}
