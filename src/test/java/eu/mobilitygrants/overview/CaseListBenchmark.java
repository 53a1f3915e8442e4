package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalDatabase;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.table.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the desk, the list and the exports cost at 100 cases alone, and at 100 and 100,000 beside each other, in turns. Its name keeps it out of the
 * ordinary run:
 * {@code ./mvnw verify -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=CaseListBenchmark}; another number of
 * cases by {@code -DargLine=-Dcases=20000}.
 */
@PortalTest
@ContextConfiguration(initializers = CaseListBenchmark.OwnDatabase.class)
class CaseListBenchmark {

    private static final int FEW = 100;
    private static final int MANY = Integer.getInteger("cases", 100_000);
    private static final int WARM_UP = 10; // and all pages once before anything counts
    private static final int RUNS = Integer.getInteger("runs", 100);

    /** A database that nothing else is in. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + PortalDatabase.another("many_cases"))
                    .applyTo(context);
        }
    }

    /** The same asked of both; the last of them finds 25 cases in both. */
    private static final Map<String, String> ASKED = asked();

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private FundingCalls calls;

    @Autowired
    private CaseExport export;

    private Person officer;

    private static Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("desk", "/office?call=%s");
        asked.put("list", "/office/cases?call=%s");
        asked.put("list, by name", "/office/cases?call=%s&sort=NAME");
        asked.put("list, longest there", "/office/cases?call=%s&sort=SINCE");
        asked.put("list, third page", "/office/cases?call=%s&page=2");
        asked.put("search, 25 found", "/office/cases?call=%s&q=pilot");
        asked.put("search, word of all", "/office/cases?call=%s&q=university");
        asked.put("search, a name", "/office/cases?call=%s&q=alder");
        asked.put("filter, state", "/office/cases?call=%s&status=IN_ASSESSMENT");
        asked.put("filter, to screen", "/office/cases?call=%s&waiting=NEW&sort=DEPARTURE");
        asked.put(
                "filter, several",
                "/office/cases?call=%s&country=DE&audience=STAFF&departureFrom=2026-02-01&sort=NAME");
        asked.put("CSV of 25 cases", "/office/cases.csv?call=%s&q=pilot");
        asked.put("XLSX of 25 cases", "/office/cases.xlsx?call=%s&q=pilot");
        return asked;
    }

    @Test
    void costsTheSameHoweverManyCasesThereAre() throws IOException {
        officer = PeopleFixtures.person(jdbc, "Bench Officer", Role.OFFICER);
        var few = cases(FEW);
        measured(few); // to warm up the portal itself
        var alone = measured(few);
        var many = cases(MANY);
        measured(many);

        System.out.printf("%n%-22s %9d %11s %9d   ratio   (median, ms)%n", "cases", FEW, "beside", MANY);
        ASKED.forEach((name, path) -> {
            var times = alternately(path.formatted(few), path.formatted(many));
            System.out.printf(
                    "%-22s %9.2f %11.2f %9.2f %7.2f%n",
                    name, alone.get(name), times.getFirst(), times.getLast(), times.getLast() / times.getFirst());
        });
        for (var format : TableFormat.values()) {
            heapWhileExporting(many, format);
        }
        assertThat(alone).hasSameSizeAs(ASKED);
    }

    private CallId cases(int number) {
        var start = System.nanoTime();
        var call = transaction.execute(status -> ManyCases.in(jdbc, number));
        jdbc.sql("analyze").update();
        System.out.printf("%d cases made in %.1f s%n", number, (System.nanoTime() - start) / 1e9);
        return call;
    }

    /** Medians of both, taken in turns: whatever else the machine does falls on both. */
    private List<Double> alternately(String one, String other) {
        var micros = List.of(new ArrayList<Long>(), new ArrayList<Long>());
        for (var run = 0; run < RUNS; run++) {
            micros.get(0).add(timed(one));
            micros.get(1).add(timed(other));
        }
        return micros.stream().map(CaseListBenchmark::median).toList();
    }

    private static double median(List<Long> micros) {
        Collections.sort(micros);
        return micros.get(micros.size() / 2) / 1000.0;
    }

    private long timed(String path) {
        var start = System.nanoTime();
        get(path);
        return (System.nanoTime() - start) / 1000;
    }

    private Map<String, Double> measured(CallId call) {
        var medians = new LinkedHashMap<String, Double>();
        ASKED.forEach((name, path) -> medians.put(name, median(path.formatted(call))));
        return medians;
    }

    private double median(String path) {
        for (var run = 0; run < WARM_UP; run++) {
            get(path);
        }
        var micros = new ArrayList<Long>();
        for (var run = 0; run < RUNS; run++) {
            micros.add(timed(path));
        }
        return median(micros);
    }

    private void get(String path) {
        assertThat(browser.get().uri(path).with(user(new SignedInPerson(officer))))
                .hasStatusOk();
    }

    private void heapWhileExporting(CallId call, TableFormat format) throws IOException {
        for (var rows : List.of(1000, MANY)) {
            var order =
                    new CaseExport.Order(new CaseFilter(), calls.terms(call), officer, Locale.ENGLISH, format, 0, rows);
            var most = new long[] {0};
            var bytes = new long[] {0};
            var start = System.nanoTime();
            var written = export.write(order, counting(bytes), row -> {
                if (row % (rows / 8) == 0) {
                    most[0] = Math.max(most[0], usedHeap());
                }
            });
            System.out.printf(
                    "%s of %6d cases: %.1f s, %d kB, most heap used after a collection %.1f MB%n",
                    format, written, (System.nanoTime() - start) / 1e9, bytes[0] / 1024, most[0] / 1048576.0);
        }
    }

    private static OutputStream counting(long[] bytes) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes[0] += length;
            }
        };
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
