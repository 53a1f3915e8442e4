package eu.mobilitygrants.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office imports an issue: bad files, two at once, and a small workbook with every kind of row. */
@PortalTest
class RegisterPagesIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EcheImports imports;

    @Autowired
    private ImportJob job;

    @Autowired
    private RegisterImports work;

    private Person officer;

    @BeforeEach
    void anOfficer() {
        RegisterFixtures.empty(jdbc);
        officer = PeopleFixtures.person(jdbc, "Import Officer", Role.OFFICER);
    }

    @AfterEach
    void theExampleIsBack() {
        RegisterFixtures.empty(jdbc);
        ExampleHost.listed(jdbc);
    }

    static Stream<Arguments> badFiles() throws IOException {
        return Stream.of(
                Arguments.of("empty", new byte[0], "The file is empty"),
                Arguments.of("text", "code;name".getBytes(StandardCharsets.UTF_8), "no Excel workbook"),
                Arguments.of("another zip", zip(Map.of("hello.txt", "hello")), "no Excel workbook"),
                Arguments.of("cut off", Arrays.copyOf(RegisterFixtures.june2024(), 400_000), "damaged"),
                Arguments.of("a bomb", bomb(), "unpacks to far more"),
                Arguments.of(
                        "a far cell",
                        workbook("<row r=\"1\"><c r=\"ABCDE1\"><v>1</v></c></row>"),
                        "unpacks to far more"),
                Arguments.of(
                        "other columns", workbook(row(1, "Name", "City")), "These columns are missing: Erasmus code"),
                Arguments.of("headings only", workbook(HEADINGS), "lists no institutions"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void refusesABadFileWithASentenceAndStoresNothing(String kind, byte[] content, String sentence) {
        var answer = uploaded("list_27062024.xlsx", content);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence);
        assertThat(imports.newest(10)).isEmpty();
        assertThat(jdbc.sql("select count(*) from eche_import_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForTheDayWhereTheNameDoesNotSayIt() {
        assertThat(uploaded("list.xlsx", RegisterFixtures.june2024()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the day of the issue");
    }

    @Test
    void saysOfEveryRowWhatItBecame() throws Exception {
        var address = uploaded(
                        "list_27062024.xlsx",
                        workbook(HEADINGS
                                + row(
                                        2,
                                        "101",
                                        "B\u00a0 GENT01",
                                        "999986096",
                                        "E10209000",
                                        "Universiteit Gent",
                                        "Gent",
                                        "BE",
                                        "01-01-2021",
                                        "31-12-2029")
                                + row(
                                        3,
                                        "Transitory Charter",
                                        "g athine01",
                                        "999986097",
                                        "#N/A",
                                        "EKPA",
                                        "Athina",
                                        "EL",
                                        "44197",
                                        "46326")
                                + row(4, "102", "B  GENT01", "999986098", "", "Again", "Gent", "BE", "44197", "47483")
                                + row(5, "103", "B  GENT02", "12345", "", "Short PIC", "Gent", "BE", "44197", "47483")
                                + row(6, "104", "B  GENT03", "999986099", "", "Nowhere", "Gent", "QQ", "44197", "47483")
                                + row(
                                        7,
                                        "105",
                                        "B  GENT04",
                                        "999986100",
                                        "",
                                        "Backwards",
                                        "Gent",
                                        "BE",
                                        "47483",
                                        "44197")
                                + row(8, "106", "", "999986101", "", "No code", "Gent", "BE", "44197", "47483")
                                + row(
                                        9,
                                        "107",
                                        "UK LONDON01",
                                        "999986102",
                                        "",
                                        "London",
                                        "London",
                                        "UK",
                                        "44197",
                                        "soon")))
                .getResponse()
                .getRedirectedUrl();
        var id = java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1));

        job.run(id);

        assertThat(imports.find(id).orElseThrow().counts()).isEqualTo(new EcheImport.Counts(2, 0, 0, 0, 6));
        assertThat(page(address)).contains("All 8 rows are read").doesNotContain("http-equiv=\"refresh\"");
        assertThat(page(address + "?became=UNREADABLE"))
                .contains("The code B  GENT01 stands in row 2 already")
                .contains("12345 is no PIC", "No country has the code QQ", "The Erasmus code is missing")
                .contains("The charter ends before it begins: 2029-12-31 to 2021-01-01", "soon is no day");
        assertThat(page(address + "?became=REMARKED"))
                .contains("A transitory charter", "The cell of the OID holds an error");
        assertThat(page("/hosts?q=athine01")).contains("Greece", "G  ATHINE01");
        assertThat(page("/hosts?q=gent01")).contains("B  GENT01");
    }

    @Test
    void oneOfTwoImportsAtOnceIsRefused() throws Exception {
        var gate = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var tries = IntStream.range(0, 2)
                    .mapToObj(one -> people.submit(() -> {
                        gate.await();
                        try {
                            work.begin(
                                    officer.id(), "list.xlsx", RegisterFixtures.JUNE_2024, RegisterFixtures.june2024());
                            return "begun";
                        } catch (ImportRefusedException refused) {
                            return "refused";
                        }
                    }))
                    .toList();
            gate.countDown();

            assertThat(Stream.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder("begun", "refused");
        }
        job.run(imports.newest(1).getFirst().id());
    }

    private MvcTestResult uploaded(String name, byte[] content) {
        return browser.post()
                .uri("/office/hosts")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf())
                .with(user(new SignedInPerson(officer)))
                .exchange();
    }

    private String page(String address) throws Exception {
        return browser.get()
                .uri(address)
                .with(user(new SignedInPerson(officer)))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private static final String HEADINGS = row(
            1,
            "Proposal Reference",
            "ERASMUS CODE",
            "Pic",
            "OID",
            "Legal Name",
            "City",
            "Country Cd",
            "Erasmus Eche Start",
            "Erasmus Eche End");

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var column = 0; column < cells.length; column++) {
            var address = (char) ('A' + column) + String.valueOf(number);
            row.append(
                    cells[column].matches("4\\d{4}")
                            ? "<c r=\"%s\"><v>%s</v></c>".formatted(address, cells[column])
                            : cells[column].startsWith("#")
                                    ? "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(address, cells[column])
                                    : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                            .formatted(address, cells[column]));
        }
        return row.append("</row>").toString();
    }

    private static byte[] workbook(String rows) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>"));
    }

    private static byte[] bomb() throws IOException {
        return zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", " ".repeat(60 * 1024 * 1024)));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
