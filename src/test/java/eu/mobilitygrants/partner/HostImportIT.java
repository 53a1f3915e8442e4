package eu.mobilitygrants.partner;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.partner.LineOutcome.Became;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void backToOctober() {
        clock.reset();
    }

    @Test
    void everyRowOfBothIssuesBecomesSomething() throws Exception {
        RegisterFixtures.empty(jdbc);

        var first = imports.find(
                        RegisterFixtures.imported(portal, RegisterFixtures.JUNE_2024, RegisterFixtures.june2024()))
                .orElseThrow();

        System.out.println(first);
        for (var kind : Became.values()) System.out.println(imports.lines(first.id(), kind, 5, 0));
        System.out.println(imports.lines(first.id(), null, 5, 0) + " " + imports.remarked(first.id()));
        clock.set(Instant.parse("2026-04-10T08:00:00Z"));
        var second = imports.find(
                        RegisterFixtures.imported(portal, RegisterFixtures.APRIL_2026, RegisterFixtures.april2026()))
                .orElseThrow();
        System.out.println(second);
        for (var kind : Became.values()) System.out.println(imports.lines(second.id(), kind, 5, 0));
        System.out.println(imports.lines(second.id(), null, 5, 0) + " " + imports.remarked(second.id()));
        System.out.println(jdbc.sql("select unnest(remarks) r, import_id, count(*) from eche_import_line group by 1,2")
                .query()
                .listOfRows());
        for (var q : java.util.List.of(
                "Heidelberg",
                "university of heidelberg",
                "heidelbreg university",
                "d heidelb01",
                "karolinska",
                "univ copenhagen",
                "kobenhavn",
                "bordeaux",
                "Univeristy Bergen",
                "nova lisboa",
                "lisboa nova universidade",
                "brescia",
                "paris vi",
                "dublin trinity",
                "munchen tu",
                "technical university munich",
                "gent",
                "ghnet",
                "Università Brescia",
                "leuven",
                "B ANTWERP63",
                "saint etienne")) {
            var t = System.nanoTime();
            var r = hosts.search(q, 6);
            System.out.println(q + " " + (System.nanoTime() - t) / 1000 + "us "
                    + r.stream()
                            .map(h -> h.erasmusCode() + "|" + h.name() + "|" + h.city() + "|" + h.networks())
                            .toList());
        }
    }
}
