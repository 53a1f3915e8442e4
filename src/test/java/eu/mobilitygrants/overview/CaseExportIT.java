package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.siegmar.fastcsv.reader.CsvReader;
import eu.mobilitygrants.PortalWithFewCalls;
import eu.mobilitygrants.application.ApplicationContent.Host;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.CountryCode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** What is filtered is what is exported: nothing else, nothing twice, nothing that a spreadsheet would run. */
@ContextConfiguration(initializers = PortalWithFewCalls.OwnDatabase.class)
class CaseExportIT extends PortalWithFewCalls {

    private static CallId call;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ExportRecords records;

    private Person officer;

    @BeforeEach
    void sixtyCases() {
        officer = PeopleFixtures.person(jdbc, "Export Officer", Role.OFFICER, Role.CHAIR);
        if (call == null) {
            call = transaction.execute(status -> ManyCases.in(jdbc, 60));
        }
    }

    @Test
    void theTextHasTheFilteredCasesInTheirOrderWithVerdictAndScores() throws Exception {
        var answer = get("/office/cases.csv?call=" + call + "&waiting=QUORUM&audience=STAFF&down=true", officer);

        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"cases-%s.csv\"".formatted(call));
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        var rows = rows(answer);
        assertThat(rows.getFirst())
                .startsWith("Receipt", "Applicant", "Type", "Host", "Departure", "Priority", "State")
                .contains("Verdict at submission", "Rules left to the office", "Score in percent");
        assertThat(rows).hasSize(2);
        // n 42: points per criterion 2 + (42 + member + position) % 4 of two members, of 5 each
        assertThat(rows.get(1))
                .startsWith("42", "Cleo Cedar Aa", "Staff training")
                .contains("With the committee", "eligible", "2");
        var percent = new BigDecimal(rows.get(1).get(rows.getFirst().indexOf("Score in percent")));
        var means = rows.get(1).subList(rows.get(1).size() - 5, rows.get(1).size()).stream()
                .map(BigDecimal::new)
                .toList();
        assertThat(percent)
                .isEqualByComparingTo(
                        means.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(BigDecimal.valueOf(4)));
    }

    @Test
    void theTextHasAllColumnsOfTheListAndTheReadersLanguage() throws Exception {
        var rows = rows(get(
                "/office/cases.csv?lang=fr&q=1&column=RECEIVED&column=POOL&column=COUNTRY&column=SINCE&call=" + call,
                officer));

        assertThat(rows.getFirst()).contains("Numéro", "Pays d’accueil", "Contingent", "Règles laissées au bureau");
        assertThat(rows.get(1)).contains("Portugal", "2025-09-01 08:00", "R12 AGREEMENT", "laissé en partie au bureau");
    }

    @Test
    void noCellIsAFormula() throws Exception {
        var own = CallFixtures.copyOfErasmus2024(jdbc);
        var evil = List.of("=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\tTab", "＝1+1", "Fair = square");
        for (var name : evil) {
            ApplicationFixtures.submitted(
                    applications,
                    own,
                    PeopleFixtures.person(jdbc, "Formula").id(),
                    ApplicationFixtures.completeStaff()
                            .with(new Host(
                                    null,
                                    name,
                                    "Milan",
                                    CountryCode.of("IT"),
                                    HostKind.COMPANY,
                                    null,
                                    null,
                                    null,
                                    "Dott. Host",
                                    "host@example.org")));
        }

        var csv = rows(get("/office/cases.csv?call=" + own, officer));
        assertThat(csv.stream().skip(1).map(row -> row.get(3)))
                .allSatisfy(cell -> assertThat(cell)
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("-")
                        .doesNotStartWith("@")
                        .doesNotStartWith("\t"))
                .contains("'=HYPERLINK(\"http://x\")", "'+1", "'-1+1", "'@SUM(A1)", "'＝1+1", "Fair = square");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(
                get("/office/cases.xlsx?call=" + own, officer).getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(evil.size() + 1);
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(3).getFormula()).isNull();
            assertThat(rows.get(1).getCell(3).asString()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void leavesOutWhatItsReaderIsKeptOutOf() throws Exception {
        var conflicted = PeopleFixtures.person(jdbc, "Both Exports", "PUBLIC_HEALTH", Role.OFFICER, Role.ASSESSOR);

        assertThat(rows(get("/office/cases.csv?call=" + call, conflicted))).hasSize(41);
        assertThat(rows(get("/office/cases.csv?q=12&call=" + call, conflicted))).hasSize(1);
        assertThat(rows(get("/office/cases.csv?call=" + call, officer))).hasSize(61);
    }

    @Test
    void whoOwesAnAssessmentSeesNoScoresOfOthers() throws Exception {
        var assessor = PeopleFixtures.person(jdbc, "Owes One", "CLINICAL_SCIENCES", Role.OFFICER, Role.ASSESSOR);
        var address = "/office/cases.csv?q=42&call=" + call;

        assertThat(percent(rows(get(address, officer)))).isNotEmpty();
        assertThat(percent(rows(get(address, assessor)))).isEmpty();
        assertThat(percent(rows(get("/office/cases.csv?q=45&call=" + call, assessor))))
                .isNotEmpty(); // concluded
    }

    private static String percent(List<List<String>> rows) {
        return rows.get(1).get(rows.getFirst().indexOf("Score in percent"));
    }

    @Test
    void everyExportIsRecorded() throws Exception {
        get("/office/cases.xlsx?status=REFUSED&call=" + call, officer);

        assertThat(records.of(officer.id())).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(ExportRecord.State.DOWNLOADED);
            assertThat(one.query()).isEqualTo("status=REFUSED");
            assertThat(one.rowsWritten()).isEqualTo(6);
        });
        var auditor = PeopleFixtures.person(jdbc, "Export Auditor", Role.AUDITOR);
        assertThat(get("/office/exports", auditor)).bodyText().contains("Export Officer", "State: Negative");
        assertThat(get("/office/exports", PeopleFixtures.person(jdbc, "Someone Else", Role.OFFICER)))
                .bodyText()
                .doesNotContain("Export Officer");
    }

    @Test
    void onlyWhatIsNewComesOnceAndIsKeptForItsAsker() throws Exception {
        var own = transaction.execute(status -> ManyCases.in(jdbc, 10));

        var first = prepared(own, "audience=STUDENT");
        assertThat(rowsOf(first)).containsExactly("1", "2", "4", "5", "7", "8", "10");
        assertThat(rowsOf(prepared(own, "audience=STUDENT"))).isEmpty();
        assertThat(rowsOf(prepared(own, ""))).hasSize(10);
        ApplicationFixtures.submitted(
                applications, own, PeopleFixtures.person(jdbc, "Newcomer").id(), ApplicationFixtures.completeStudent());
        assertThat(rowsOf(prepared(own, "audience=STUDENT"))).containsExactly("11");

        var other = PeopleFixtures.person(jdbc, "Curious Officer", Role.OFFICER);
        assertThat(get("/office/exports/" + first.id() + "/file", other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/exports?call=" + own + "&audience=STUDENT", officer))
                .bodyText()
                .contains("went up to receipt number 11", "Fetch the file", "7 cases");
    }

    @Test
    void aSelectionIsPreparedOnceAtATime() {
        jdbc.sql("""
                        insert into case_export (id, person_id, call_id, format, language, selection, query, only_new,
                            after_receipt, up_to_receipt, state, rows_expected, rows_written, asked_at)
                        values (gen_random_uuid(), ?, ?, 'CSV', 'en', 'status=REFUSED', '', true, 0, 60, 'PREPARING', 60, 20, now())
                        """).params(officer.id().value(), call.value()).update();

        assertThat(order(call, "status=REFUSED&sort=NAME")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/office/exports", officer))
                .bodyText()
                .contains("20 of about 60 rows are written.", "http-equiv=\"refresh\"");
    }

    private ExportRecord prepared(CallId of, String query) {
        var before = records.of(officer.id()).stream().map(ExportRecord::id).toList();
        assertThat(order(of, query)).hasStatus(HttpStatus.FOUND);
        return await().until(
                        () -> records.of(officer.id()).stream()
                                .filter(one -> !before.contains(one.id()))
                                .findFirst()
                                .orElseThrow(),
                        one -> one.state() == ExportRecord.State.READY);
    }

    private MvcTestResult order(CallId of, String query) {
        return browser.post()
                .uri("/office/exports")
                .param("call", of.value())
                .param("query", query)
                .param("format", "CSV")
                .param("onlyNew", "true")
                .with(user(new SignedInPerson(officer)))
                .with(csrf())
                .exchange();
    }

    private List<String> rowsOf(ExportRecord prepared) throws Exception {
        return rows(get("/office/exports/" + prepared.id() + "/file", officer)).stream()
                .skip(1)
                .map(List::getFirst)
                .toList();
    }

    private static List<List<String>> rows(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(record -> record.getFields())
                .toList();
    }

    private MvcTestResult get(String path, Person reader) {
        return browser.get().uri(path).with(user(new SignedInPerson(reader))).exchange();
    }
}
