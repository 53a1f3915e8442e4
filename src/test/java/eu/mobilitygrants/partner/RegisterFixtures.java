package eu.mobilitygrants.partner;

import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register in tests: the two real issues, imported by the real import. */
public final class RegisterFixtures {

    public static final LocalDate JUNE_2024 = LocalDate.of(2024, 6, 27);
    public static final LocalDate APRIL_2026 = LocalDate.of(2026, 4, 8);

    private RegisterFixtures() {}

    public static byte[] june2024() {
        return read(Path.of("src/main/resources/demo/eche_2024-06-27.xlsx"));
    }

    public static byte[] april2026() {
        return read(Path.of("src/test/resources/eche/eche_2026-04-08.xlsx"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sees to it that the register holds at least the issue of June 2024. */
    public static void fill(ApplicationContext portal) {
        if (portal.getBean(HostRegister.class).size().hosts() < 5000) {
            var jdbc = portal.getBean(JdbcClient.class);
            empty(jdbc);
            try {
                imported(portal, JUNE_2024, june2024());
            } catch (UnreadableWorkbookException | ImportRefusedException failure) {
                throw new IllegalStateException(failure);
            }
            ExampleHost.listed(jdbc);
        }
    }

    static UUID imported(ApplicationContext portal, LocalDate issue, byte[] content)
            throws UnreadableWorkbookException, ImportRefusedException {
        var officer = PeopleFixtures.person(portal.getBean(JdbcClient.class), "Register Officer", Role.OFFICER);
        var id = portal.getBean(RegisterImports.class).begin(officer.id(), "eche_" + issue + ".xlsx", issue, content);
        // The scheduler may be at it as well: whoever is second waits for the first and finds nothing to do.
        portal.getBean(ImportJob.class).run(id);
        return id;
    }

    /** A register that nothing was ever read into. */
    static void empty(JdbcClient jdbc) {
        jdbc.sql("update network_member set host_id = null").update();
        for (var table : new String[] {
            "eche_import_line", "eche_import_file", "eche_import", "host_word", "host_vocabulary", "host"
        }) {
            jdbc.sql("delete from " + table).update();
        }
    }
}
