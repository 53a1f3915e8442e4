package eu.mobilitygrants.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.partner.EcheImport.Counts;
import eu.mobilitygrants.partner.LineOutcome.Became;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two issues of the Commission's list with their real quirks, one after the other. */
@PortalTest
class HostImportIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private EcheImports imports;

    @Autowired
    private HostRegister register;

    @Autowired
    private Hosts hosts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void anEmptyRegisterInApril2026() {
        RegisterFixtures.empty(jdbc);
        clock.set(Instant.parse("2026-04-10T08:00:00Z"));
    }

    @AfterEach
    void backToOctober() {
        clock.reset();
        ExampleHost.listed(jdbc);
    }

    @Test
    void everyRowOfBothIssuesBecomesSomething() throws Exception {
        var first = imported(RegisterFixtures.JUNE_2024, RegisterFixtures.june2024());
        var heidelberg = host("D HEIDELB01").id();
        var successor = host("F DIJON01");
        var twofold = host("E BARCELO280");

        assertThat(first.rowsTotal()).isEqualTo(5912);
        assertThat(first.counts()).isEqualTo(new Counts(5912, 0, 0, 0, 0));
        assertThat(remarks(first))
                .isEqualTo(Map.of("ODD_CODE", 4, "OID_ERROR", 927, "OID_TWICE", 1, "PIC_TWICE", 1, "TRANSITORY", 1));
        assertThat(register.size()).isEqualTo(new HostRegister.Size(5912, 0, RegisterFixtures.JUNE_2024));
        quirksOfJune2024();

        var second = imported(RegisterFixtures.APRIL_2026, RegisterFixtures.april2026());

        assertThat(second.rowsTotal()).isEqualTo(6142);
        assertThat(second.counts()).isEqualTo(new Counts(274, 1245, 4623, 44, 0));
        assertThat(remarks(second))
                .isEqualTo(Map.of("ODD_CODE", 4, "NO_OID", 131, "OID_TWICE", 1, "TRANSITORY", 5, "NEW_PIC", 57));
        assertThat(register.size()).isEqualTo(new HostRegister.Size(6142, 44, RegisterFixtures.APRIL_2026));
        assertThat(host("D HEIDELB01").id()).isEqualTo(heidelberg);
        assertThat(host("F DIJON01").id()).isEqualTo(successor.id());
        assertThat(host("F DIJON01").pic()).isNotEqualTo(successor.pic());
        assertThat(host("F DIJON01").name()).isEqualTo("UNIVERSITE BOURGOGNE EUROPE");
        assertThat(hosts.find(twofold.id()).orElseThrow().gone())
                .as("its code was given to another school")
                .isTrue();
        assertThat(host("E BARCELO280").id()).isNotEqualTo(twofold.id());
        goneSinceJune2024();
    }

    private void quirksOfJune2024() {
        assertThat(host("b antwerp63").erasmusCode()).isEqualTo("B  ANTWERP63");
        assertThat(host("E TOLEDO3").erasmusCode())
                .as("a no-break space became the padding")
                .isEqualTo("E  TOLEDO3");
        assertThat(host("F PARIS 063").erasmusCode()).isEqualTo("F  PARIS 063");
        assertThat(host("RS PROKUP01").erasmusCode()).isEqualTo("RSPROKUP01");
        assertThat(host("G ATHINE01").country().value()).as("EL").isEqualTo("GR");
        assertThat(host("F ST-DENI19").country().value()).isEqualTo("RE");
        assertThat(host("I CESENA03").charterUntil()).as("a transitory charter").isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(host("I CESENA03").oid()).as("#N/A").isNull();
        assertThat(host("E BARCELO280").pic())
                .as("one PIC with two codes is two hosts")
                .isEqualTo(host("E BARCELO33").pic());
        assertThat(host("S STOCKHO03").networks()).containsExactly("tropEd");
    }

    private void goneSinceJune2024() {
        var gone = host("B BRUXEL02");
        assertThat(gone.gone()).isTrue();
        assertThat(gone.issue()).isEqualTo(RegisterFixtures.JUNE_2024);
        assertThat(gone.charter().status()).isEqualTo(CharterStatus.NOT_FOUND);
        assertThat(host("E BARCELO33").gone()).isFalse();
        assertThat(host("E TOLEDO03").pic()).as("a mended code").isEqualTo("879846649");
        assertThat(host("D HEIDELB01").charter().status()).isEqualTo(CharterStatus.HELD);
    }

    @Test
    void saysOfAChangedHostWhichFactsChanged() throws Exception {
        imported(RegisterFixtures.JUNE_2024, RegisterFixtures.june2024());
        var second = imported(RegisterFixtures.APRIL_2026, RegisterFixtures.april2026());

        var dijon = imports.lines(second.id(), Became.CHANGED, 2000, 0).stream()
                .filter(line -> line.title().startsWith("F  DIJON01"))
                .findFirst()
                .orElseThrow();
        assertThat(dijon.changes())
                .contains(new ImportLine.FieldChange(
                        "NAME", "UNIVERSITE DIJON BOURGOGNE", "UNIVERSITE BOURGOGNE EUROPE"));
        assertThat(dijon.remarks()).contains("NEW_PIC");
    }

    @Test
    void aFileIsReadOnceAndNeverAfterANewerIssue() throws Exception {
        var april = RegisterFixtures.april2026();
        imported(RegisterFixtures.APRIL_2026, april);

        assertThatThrownBy(() -> imported(RegisterFixtures.APRIL_2026, april))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageStartingWith("again");
        assertThatThrownBy(() -> imported(RegisterFixtures.JUNE_2024, RegisterFixtures.june2024()))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageStartingWith("older");
        assertThatThrownBy(() -> imported(LocalDate.of(2026, 4, 11), RegisterFixtures.june2024()))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageStartingWith("future");
    }

    @Test
    void runAgainAnImportChangesNothing() throws Exception {
        var done = imported(RegisterFixtures.JUNE_2024, RegisterFixtures.june2024());

        portal.getBean(ImportJob.class).run(done.id());

        assertThat(imports.find(done.id())).contains(done);
        assertThat(register.size().hosts()).isEqualTo(5912);
    }

    private EcheImport imported(LocalDate issue, byte[] content) throws Exception {
        return imports.find(RegisterFixtures.imported(portal, issue, content)).orElseThrow();
    }

    private RegisteredHost host(String code) {
        return hosts.byErasmusCode(code).orElseThrow();
    }

    private Map<String, Integer> remarks(EcheImport done) {
        return imports.lines(done.id(), null, 10_000, 0).stream()
                .map(ImportLine::remarks)
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(remark -> remark, Collectors.summingInt(remark -> 1)));
    }
}
