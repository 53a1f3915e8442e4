package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.UserId;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Fills an empty register before the scheduler runs: for the demonstration, whose cases name hosts of the register. */
@Service
public class FirstImport {

    private final RegisterImports imports;
    private final ImportJob job;
    private final HostRegister register;

    FirstImport(RegisterImports imports, ImportJob job, HostRegister register) {
        this.imports = imports;
        this.job = job;
        this.register = register;
    }

    /**
     * Reads an issue by the ordinary import. Does nothing if one was read before.
     *
     * @throws IllegalStateException if it cannot be read
     */
    public void read(UserId officer, String fileName, LocalDate issue, byte[] content) {
        if (register.newestIssue().isPresent()) {
            return;
        }
        try {
            job.run(imports.begin(officer, fileName, issue, content));
        } catch (UnreadableWorkbookException | ImportRefusedException failure) {
            throw new IllegalStateException("The first issue cannot be imported: " + fileName, failure);
        }
    }
}
