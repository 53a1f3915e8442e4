package eu.mobilitygrants.partner;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins imports. The file is looked through at once; the work itself is a job that survives a restart. */
@Service
class RegisterImports {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import-eche");

    /** The first list of the programme 2021-2027 is younger. */
    private static final LocalDate FIRST_ISSUE = LocalDate.of(2021, 1, 1);

    private final EcheImports imports;
    private final HostRegister register;
    private final Institution institution;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final ObjectProvider<Scheduler> scheduler; // a provider: the scheduler is made of jobs that import

    RegisterImports(
            EcheImports imports,
            HostRegister register,
            Institution institution,
            Clock clock,
            TransactionOperations transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.imports = imports;
        this.register = register;
        this.institution = institution;
        this.clock = clock;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    /**
     * Looks the file through and has it imported.
     *
     * @param issue the day of the issue, as the Commission dates it
     * @return the import, which goes on by itself
     * @throws UnreadableWorkbookException if it is no list of charter holders; nothing is stored
     * @throws ImportRefusedException if it is out of order; nothing is stored
     */
    UUID begin(UserId officer, String fileName, LocalDate issue, byte[] content)
            throws UnreadableWorkbookException, ImportRefusedException {
        requireTimely(issue);
        var sha256 = Sha256.of(content);
        requireAlone(sha256);
        var upload = new EcheImports.Upload(issue, fileName, sha256, EcheWorkbook.inspect(content), content);
        var id = UUID.randomUUID();
        try {
            transaction.executeWithoutResult(status -> {
                imports.add(id, upload, officer, clock.instant());
                schedule(id);
            });
        } catch (DuplicateKeyException atTheSameMoment) {
            requireAlone(sha256);
            throw new ImportRefusedException("running");
        }
        return id;
    }

    private void requireTimely(LocalDate issue) throws ImportRefusedException {
        if (issue.isAfter(LocalDate.ofInstant(clock.instant(), institution.zone()))) {
            throw new ImportRefusedException("future", issue);
        }
        if (issue.isBefore(FIRST_ISSUE)) {
            throw new ImportRefusedException("ancient", issue, FIRST_ISSUE);
        }
        var newest = register.newestIssue();
        if (newest.filter(issue::isBefore).isPresent()) {
            throw new ImportRefusedException("older", issue, newest.get());
        }
    }

    private void requireAlone(String sha256) throws ImportRefusedException {
        var same = imports.ofFile(sha256);
        if (same.isPresent()) {
            throw new ImportRefusedException(
                    "again", same.get().issue(), same.get().fileName());
        }
        var other = imports.unfinished();
        if (other.isPresent()) {
            throw new ImportRefusedException("running", other.get().fileName());
        }
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
}
