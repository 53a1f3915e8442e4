package eu.mobilitygrants.demo;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.partner.FirstImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The register that the demonstration begins with: the issue of June 2024, which the officer can renew. */
@Component
@Profile("demo")
class DemoRegister {

    private static final LocalDate ISSUE = LocalDate.of(2024, 6, 27);
    private static final String FILE = "eche_2024-06-27.xlsx";

    private final FirstImport imports;

    DemoRegister(FirstImport imports) {
        this.imports = imports;
    }

    void fill(Person officer) {
        try {
            imports.read(officer.id(), FILE, ISSUE, new ClassPathResource("demo/" + FILE).getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException("The demonstration's issue of the register is missing", missing);
        }
    }
}
