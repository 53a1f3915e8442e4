package eu.mobilitygrants.review;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalWithFewCalls;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.overview.WaitingCases;
import eu.mobilitygrants.paper.PaperReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every surface of the portal, asked by people who are kept out of the cases of a call, one at each stage: none tells whose
 * cases these are, where they go, or leads to them. A new surface is a new line, and says what it shows to whoever is not kept
 * out: what shows nothing to anybody proves nothing.
 *
 * <p>Figures and the desk count without the cases that their reader is kept out of; how many a pool's grants are held, and that
 * a receipt number exists, everybody may know.
 */
@ContextConfiguration(initializers = PortalWithFewCalls.OwnDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class KeptOutEverywhereIT extends PortalWithFewCalls {

    /** What a surface shows to a reader who is not kept out. */
    private enum Shows {
        /** The name of applicant and host. */
        NAME,
        /** The application's id: a way to the case. */
        ID,
        /** A page or file of the case without either; kept out, there is none. */
        FILE,
        /** Neither: it counts, is empty here, or is the applicant's own. */
        NOTHING
    }

    /**
     * Addresses that show many cases, or none. CALL is the call's code, MEETING a meeting, RUN an order for several cases,
     * VIEW what one of the kept out saved; PAGE stands for each of the first pages of what no call narrows.
     */
    private static final Map<String, Shows> LISTS = Map.ofEntries(
            entry("/office?call=CALL", Shows.NOTHING),
            entry("/office/cases?call=CALL", Shows.NAME),
            entry("/office/cases?call=CALL&q=Zelda", Shows.NAME),
            entry("/office/cases?call=CALL&waiting=ASSESSMENT", Shows.NAME),
            entry("/office/cases?call=CALL&waiting=QUORUM", Shows.NAME),
            entry("/office/cases?call=CALL&waiting=ASKED", Shows.NAME),
            entry("/office/cases?call=CALL&waiting=OFFER", Shows.NOTHING),
            entry("/office/cases.csv?call=CALL", Shows.NAME),
            entry("/office/cases.xlsx?call=CALL", Shows.NAME),
            entry("/office/exports?call=CALL", Shows.NOTHING),
            entry("/office/views", Shows.NOTHING),
            entry("/office/views/VIEW", Shows.NOTHING),
            entry("/office/bulk/RUN", Shows.ID),
            entry("/office/pools?call=CALL", Shows.NAME),
            entry("/office/pools/STUDENT_PROGRAMME/history?call=CALL", Shows.NAME),
            entry("/office/pools/STUDENT_PROGRAMME/history?call=CALL&step=2", Shows.NAME),
            entry("/office/pools/what-if?call=CALL&step=withdraw.2&step=refuse.1", Shows.NAME),
            entry("/office/pools/what-if?call=CALL&step=capacity.STUDENT_PROGRAMME.2&step=pass.1", Shows.NAME),
            entry("/office/ledger?call=CALL", Shows.ID),
            entry("/office/ledger/verification?call=CALL", Shows.NOTHING),
            entry("/office/mail", Shows.NAME),
            entry("/office/mail?state=WAITING", Shows.NOTHING),
            entry("/office/mail?state=SENT", Shows.NOTHING),
            entry("/office/mail/coming", Shows.ID),
            entry("/office/planner?call=CALL&audience=STUDENT", Shows.NAME),
            entry("/office/planner/proposal?call=CALL&audience=STUDENT", Shows.NAME),
            entry("/office/committees?call=CALL", Shows.NOTHING),
            entry("/office/exceptions?call=CALL", Shows.NAME),
            entry("/office/figures?call=CALL", Shows.NOTHING),
            entry("/office/figures/CALL/report.csv", Shows.NAME),
            entry("/office/figures/CALL/report.xlsx", Shows.NAME),
            entry("/office/calls/CALL/dossier.zip", Shows.NAME),
            entry("/office/audit/trace?person=Freda", Shows.ID),
            entry("/committee?page=PAGE", Shows.NAME),
            entry("/committee?show=ALL&page=PAGE", Shows.NAME),
            entry("/committee?show=DONE", Shows.NOTHING),
            entry("/committee/conflicts", Shows.NOTHING),
            entry("/committee/meetings", Shows.NOTHING),
            entry("/committee/meetings/MEETING", Shows.NAME),
            entry("/committee/meetings/MEETING/clear", Shows.NAME),
            entry("/committee/meetings/MEETING/minutes.pdf", Shows.NAME),
            entry("/committee/conclusions/CALL/STUDENT", Shows.NAME),
            entry("/calls/CALL", Shows.NOTHING),
            entry("/calls/CALL/receipts", Shows.NOTHING),
            entry("/api/calls/CALL", Shows.NOTHING),
            entry("/applications", Shows.NOTHING),
            entry("/profile", Shows.NOTHING),
            entry("/my-data", Shows.NOTHING),
            entry("/my-data.json", Shows.NOTHING));

    /** The ledger of a call stays whole, by ids alone: of a chain nothing can be left out (decision 25). */
    private static final String CHAIN = "/office/calls/CALL/dossier.zip";

    /** Addresses of one case. ID is its application, NUMBER its receipt number, MAIL a mail about it. */
    private static final Map<String, Shows> CASES = Map.ofEntries(
            entry("/office/cases/ID", Shows.NAME),
            entry("/office/cases/ID/presence", Shows.FILE),
            entry("/office/cases/ID/documents/PLAN", Shows.FILE),
            entry("/office/cases/ID/documents/PLAN/view", Shows.FILE),
            entry("/office/cases/ID/documents/MOTIVATION_LETTER", Shows.FILE),
            entry("/office/cases/ID/submission.pdf", Shows.NAME),
            entry("/office/cases/ID/conflicts", Shows.FILE),
            entry("/office/cases/ID/dossier.zip", Shows.NAME),
            entry("/office/planner/cases/ID", Shows.NAME),
            entry("/office/ledger?call=CALL&application=ID", Shows.NOTHING),
            entry("/office/pools/what-if?call=CALL&step=withdraw.NUMBER", Shows.NAME),
            entry("/office/mail/MAIL", Shows.NAME),
            entry("/committee/cases/ID", Shows.NAME),
            entry("/committee/cases/ID/documents/PLAN", Shows.FILE),
            entry("/committee/cases/ID/submission.pdf", Shows.NAME),
            entry("/committee/meetings/MEETING/cases/NUMBER", Shows.NAME),
            entry("/committee/conclusions/CALL/STUDENT/letters/NUMBER", Shows.NAME),
            entry("/applications/ID", Shows.NOTHING),
            entry("/applications/ID/receipt", Shows.NOTHING),
            entry("/applications/ID/mails", Shows.NOTHING),
            entry("/applications/ID/messages", Shows.NOTHING),
            entry("/applications/ID/clarification", Shows.NOTHING));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    WaitingCases atTheDesk;

    @Autowired
    ConflictJudgement judgement;

    @Autowired
    MeetingService meetings;

    @Autowired
    AwardService awards;

    @Autowired
    FundingCalls calls;

    /** Of applicant and host; no other test, and no other run of this one, has it. */
    private final String unmistakable = "Zebra" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

    private final String needle = unmistakable.toLowerCase(Locale.ROOT);

    private final UUID run = UUID.randomUUID();
    private final UUID view = UUID.randomUUID();

    CallId call;
    MeetingId meeting;
    Person free;
    Person supervisor;
    Person assessor;
    Person all;
    List<Person> keptOut;
    List<Person> members;
    ApplicationId waiting;
    ApplicationId granted;
    ApplicationId accepted;
    ApplicationId pending;
    ApplicationId asked;
    ApplicationId unassessed;

    /** In the order of their receipt numbers, from 1. */
    List<ApplicationId> cases;

    @BeforeAll
    void casesAtEachStage() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        free = PeopleFixtures.person(jdbc, "Freda Free", Role.OFFICER, Role.AUDITOR, Role.CHAIR);
        supervisor = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
        assessor = PeopleFixtures.person(jdbc, "Anna Assessor", "PUBLIC_HEALTH", Role.ASSESSOR);
        var chair = PeopleFixtures.person(jdbc, "Carl Chair", Role.CHAIR);
        var auditor = PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR);
        all = PeopleFixtures.person(
                jdbc, "Alma Everything", "CLINICAL_SCIENCES", Role.OFFICER, Role.ASSESSOR, Role.CHAIR, Role.AUDITOR);
        keptOut = List.of(supervisor, assessor, chair, auditor, all);
        members = List.of(
                PeopleFixtures.person(jdbc, "Some Member", "EDUCATION_OFFICE", Role.ASSESSOR),
                PeopleFixtures.person(jdbc, "Some Member", "BIOMEDICAL_SCIENCES", Role.ASSESSOR));
        cases = Stream.generate(this::submitted).limit(6).toList();
        waiting = cases.get(0);
        granted = cases.get(1);
        accepted = cases.get(2);
        pending = cases.get(3);
        asked = cases.get(4);
        unassessed = cases.get(5);
        for (var id : List.of(waiting, granted, accepted, pending, unassessed)) {
            reviews.passOn(id, free.id());
            ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, assessor.id(), 4);
            reviews.declareConflict(id, assessor.id(), "We are neighbours.");
            if (!id.equals(unassessed)) {
                members.forEach(member ->
                        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, member.id(), 5));
            }
        }
        judgement.record(asked, free.id(), assessor.id(), DeclaredKind.FAMILY, "They are cousins.");
        cases.forEach(id -> Stream.of(chair, auditor, all)
                .forEach(person -> judgement.record(
                        id, free.id(), person.id(), DeclaredKind.PROFESSIONAL, "They work together.")));
        reviews.conclude(granted, free.id(), true, "Good.", "");
        reviews.conclude(accepted, free.id(), true, "Good.", "");
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, free.id());
        awards.accept(accepted, applications.application(accepted).applicant());
        reviews.askClarification(asked, free.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));
        concludeAtAMeeting();
        exceptionsAndOrders();
        shown(free, "/office/cases/" + waiting); // which the trace tells
    }

    private void concludeAtAMeeting() {
        meeting = meetings.create(free.id(), call, Audience.STUDENT, LocalDate.parse("2025-10-06"), "Room 2");
        meetings.presence(meeting, free.id(), 0, Set.of(free.id()));
        meetings.conclude(meeting, free.id(), 4, new Decision(true, "Good.", ""), Seen.NOTHING);
    }

    private void exceptionsAndOrders() {
        jdbc.sql("""
                        insert into rule_waiver (id, call_id, person_id, rule, reason, granted_by, granted_at, expires_at)
                        select gen_random_uuid(), call_id, applicant_id, 'LEAD_TIME', 'The host moved.', ?, '2025-10-06',
                               '2025-10-16' from application where id = ?
                        """).params(free.id().value(), waiting.value()).update();
        jdbc.sql("insert into bulk_run (id, act, cases, ordered_by, ordered_at) values (?, 'REMIND', 1, ?, now())")
                .params(run, free.id().value())
                .update();
        jdbc.sql("insert into bulk_result (run_id, application_id, receipt_number) values (?, ?, 1)")
                .params(run, waiting.value())
                .update();
        jdbc.sql("""
                        insert into office_view (id, person_id, name, query, changed_at)
                        values (?, ?, 'Those of Zelda', 'q=Zelda', now())
                        """).params(view, supervisor.id().value()).update();
    }

    @Test
    void noSurfaceTellsOfACaseToWhoeverIsKeptOut() {
        var ids = cases.stream().map(ApplicationId::toString).toArray(String[]::new);
        assertSoftly(softly -> {
            for (var reader : keptOut) {
                LISTS.forEach((address, shows) -> {
                    var shown = listed(reader, address);
                    softly.assertThat(shown)
                            .as("%s at %s", reader.name(), address)
                            .doesNotContain(needle);
                    if (!address.equals(CHAIN)) {
                        softly.assertThat(shown)
                                .as("%s at %s", reader.name(), address)
                                .doesNotContain(ids);
                    }
                });
                CASES.forEach((address, shows) -> cases.forEach(id -> {
                    var answer = answer(reader, of(address, id));
                    softly.assertThat(words(answer.getContentAsByteArray()))
                            .as("%s at %s", reader.name(), of(address, id))
                            .doesNotContain(needle);
                    if (shows == Shows.FILE) {
                        softly.assertThat(answer.getStatus())
                                .as("%s at %s", reader.name(), of(address, id))
                                .isIn(403, 404);
                    }
                }));
            }
        });
    }

    /** Else the test above would prove nothing. */
    @Test
    void whoeverIsNotKeptOutReadsThemThere() {
        assertSoftly(softly -> {
            LISTS.forEach((address, shows) -> {
                var shown = listed(free, address);
                if (shows == Shows.NAME) {
                    softly.assertThat(shown).as(address).contains(needle);
                } else if (shows == Shows.ID) {
                    softly.assertThat(shown)
                            .as(address)
                            .containsAnyOf(
                                    cases.stream().map(ApplicationId::toString).toArray(String[]::new));
                }
            });
            CASES.forEach((address, shows) -> {
                if (shows == Shows.NAME) {
                    softly.assertThat(cases)
                            .as(address)
                            .anyMatch(id -> shown(free, of(address, id)).contains(needle));
                } else if (shows == Shows.FILE) {
                    softly.assertThat(cases)
                            .as(address)
                            .anyMatch(id -> answer(free, of(address, id)).getStatus() == 200);
                }
            });
        });
    }

    @Test
    void whatIsCountedIsCountedWithoutThem() {
        assertThat(atTheDesk.of(calls.terms(call), free))
                .contains(entry("ASSESSMENT", 3), entry("QUORUM", 1), entry("ASKED", 1));
        assertThat(shown(free, "/office?call=" + call)).contains("waiting=quorum", "waiting=asked");
        for (var reader : keptOut) {
            assertThat(atTheDesk.of(calls.terms(call), reader)).isEmpty();
            assertThat(shown(reader, "/office?call=" + call)).doesNotContain("waiting=");
        }
        assertThat(shown(free, "/office/figures?call=" + call)).doesNotContain("left out of these figures");
        assertThat(shown(supervisor, "/office/figures?call=" + call)).contains("6 applications are left out");
    }

    @Test
    void nobodyActsOnACaseTheyAreKeptOutOf() {
        var boxes = cases.stream().map(ApplicationId::toString).toArray(String[]::new);
        for (var act : List.of("PASS_ON", "REMIND", "ASSIGN", "CONCLUDE")) {
            assertThat(preview(free, act, boxes)).as(act).contains(needle);
            for (var reader : List.of(supervisor, all)) {
                assertThat(preview(reader, act, boxes))
                        .as("%s at %s", reader.name(), act)
                        .doesNotContain(needle)
                        .doesNotContain(boxes);
            }
        }
        for (var door : List.of("notes", "messages", "messages/settled", "pass-on", "clarification")) {
            for (var reader : List.of(supervisor, all)) {
                assertThat(browser.post()
                                .uri("/office/cases/%s/%s".formatted(waiting, door))
                                .param("text", "Hello")
                                .param("seen", "0")
                                .with(user(new SignedInPerson(reader)))
                                .with(csrf()))
                        .as("%s at %s", reader.name(), door)
                        .hasStatus(404);
            }
        }
    }

    /** The place is public, and whose it is not. */
    @Test
    void thePoolBoardShowsThePlaceWithoutItsHolder() {
        assertThat(browser.get().uri("/office/pools?call=" + call).with(user(new SignedInPerson(supervisor))))
                .hasStatusOk()
                .bodyText()
                .contains("Offered");
    }

    private String preview(Person reader, String act, String... boxes) {
        var answer = browser.post()
                .uri("/office/bulk")
                .param("act", act)
                .param("cases", boxes)
                .with(user(new SignedInPerson(reader)))
                .with(csrf())
                .exchange()
                .getResponse();
        return words(answer.getContentAsByteArray());
    }

    /** Every page of it: other tests may have filled the lists of all calls. */
    private String listed(Person reader, String address) {
        var pages = new StringBuilder();
        var page = 0;
        do {
            pages.append(shown(reader, of(address.replace("PAGE", String.valueOf(page++)))));
        } while (address.endsWith("PAGE") && pages.lastIndexOf("rel=\"next\"") > pages.lastIndexOf("<html"));
        return pages.toString();
    }

    private String of(String address) {
        return address.replace("CALL", call.value())
                .replace("MEETING", meeting.toString())
                .replace("VIEW", view.toString())
                .replace("RUN", run.toString());
    }

    private String of(String address, ApplicationId id) {
        return of(address)
                .replace("NUMBER", String.valueOf(cases.indexOf(id) + 1))
                .replace("MAIL", mail(id).toString())
                .replace("ID", id.toString());
    }

    private UUID mail(ApplicationId id) {
        return jdbc.sql("select id from outbound_mail where application_id = ? order by created_at desc, id limit 1")
                .param(id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private String shown(Person reader, String address) {
        return words(answer(reader, address).getContentAsByteArray());
    }

    private MockHttpServletResponse answer(Person reader, String address) {
        return browser.get()
                .uri(address)
                .with(user(new SignedInPerson(reader)))
                .exchange()
                .getResponse();
    }

    /** Of pages, papers and whatever is packed, in lower case. */
    private static String words(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        if (text.startsWith("PK\003\004")) {
            return packed(content);
        }
        if (text.startsWith("%PDF")) {
            var read = new StringBuilder();
            PaperReading.read(content, pdf -> read.append(pdf.words().replace(" ", "")));
            text = read.toString();
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** From a file: a workbook says the sizes of its parts only at its end. */
    private static String packed(byte[] content) {
        var text = new StringBuilder();
        try {
            var file = Files.write(Files.createTempFile("kept-out", ".zip"), content);
            try (var zip = new ZipFile(file.toFile())) {
                for (var part : Collections.list(zip.entries())) {
                    try (var in = zip.getInputStream(part)) {
                        text.append(words(in.readAllBytes())).append('\n');
                    }
                }
            }
            Files.delete(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return text.toString();
    }

    private ApplicationId submitted() {
        var whole = ApplicationFixtures.completeStudent();
        var who = whole.applicant();
        var there = whole.host();
        var content = whole.with(new ApplicationContent.Applicant(
                        "Zelda",
                        unmistakable,
                        who.category(),
                        who.staffContractAtDeparture(),
                        who.citizenships(),
                        who.countryOfOrigin(),
                        who.priorErasmusMonths(),
                        who.unit(),
                        who.programme(),
                        supervisor.email(),
                        who.phdOrPostdoc(),
                        who.selfFunded(),
                        who.scholarshipOrBenchFee()))
                .with(new ApplicationContent.Host(
                        there.registered(),
                        unmistakable + " University",
                        there.city(),
                        there.country(),
                        there.kind(),
                        there.erasmusCode(),
                        there.charter(),
                        there.agreement(),
                        there.contactName(),
                        there.contactEmail()));
        var applicant = PeopleFixtures.person(jdbc, "Zelda " + unmistakable);
        return ApplicationFixtures.submitted(applications, call, applicant.id(), content);
    }
}
