package eu.mobilitygrants.partner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * How long a search takes on the whole register. Its name keeps it out of the ordinary run:
 * {@code ./mvnw verify -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=HostSearchBenchmark}.
 */
@PortalTest
class HostSearchBenchmark {

    private static final int QUERIES = 2000;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Hosts hosts;

    @Autowired
    private HostRegister register;

    @Test
    void measuresSearchesMadeFromTheRegisterItself() {
        RegisterFixtures.fill(portal);
        var queries = SearchQueries.of(register.all(), QUERIES, new Random(2024));
        queries.stream().limit(300).forEach(query -> hosts.search(query, 10)); // to warm up

        var micros = new ArrayList<Long>();
        for (var query : queries) {
            var start = System.nanoTime();
            hosts.search(query, 10);
            micros.add((System.nanoTime() - start) / 1000);
        }
        Collections.sort(micros);

        System.out.printf(
                "Host search, %d hosts: n %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                register.size().hosts(),
                micros.size(),
                at(micros, 50),
                at(micros, 95),
                at(micros, 99),
                at(micros, 100));
        assertThat(micros).hasSize(QUERIES);
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1000.0;
    }
}
