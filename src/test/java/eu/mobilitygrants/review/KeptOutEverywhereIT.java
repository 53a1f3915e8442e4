package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every surface of the portal, asked by people who are kept out of two cases, one with the committee and one that holds a
 * grant: none tells whose cases these are, where they go, or leads to them. A new surface is a new line.
 */
@PortalTest
class KeptOutEverywhereIT {

    /** Addresses that show many cases, or none. CALL is the call's code. */
    private static final List<String> LISTS = List.of(
            "/office?call=CALL",
            "/office/cases?call=CALL",
            "/office/cases?call=CALL&waiting=ASSESSMENT",
            "/office/cases?call=CALL&waiting=CONCLUDED",
            "/office/pools?call=CALL",
            "/office/ledger?call=CALL",
            "/office/ledger/verification?call=CALL",
            "/office/mail",
            "/office/mail?state=WAITING",
            "/office/mail?state=SENT",
            "/office/planner?call=CALL&audience=STUDENT",
            "/office/planner/proposal?call=CALL&audience=STUDENT",
            "/office/committees?call=CALL",
            "/committee",
            "/committee?show=ALL",
            "/committee?show=DONE",
            "/committee/conflicts",
            "/calls/CALL",
            "/calls/CALL/receipts",
            "/applications",
            "/profile",
            "/my-data",
            "/my-data.json");

    /** Addresses of one case. ID is its application, MAIL a mail about it. */
    private static final List<String> CASES = List.of(
            "/office/cases/ID",
            "/office/cases/ID/documents/PLAN",
            "/office/cases/ID/documents/MOTIVATION_LETTER",
            "/office/cases/ID/submission.pdf",
            "/office/cases/ID/conflicts",
            "/office/planner/cases/ID",
            "/office/ledger?call=CALL&application=ID",
            "/office/mail/MAIL",
            "/committee/cases/ID",
            "/committee/cases/ID/documents/PLAN",
            "/committee/cases/ID/submission.pdf",
            "/applications/ID",
            "/applications/ID/receipt",
            "/applications/ID/mails",
            "/applications/ID/clarification");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    ConflictJudgement judgement;

    @Autowired
    FundingCalls calls;

    /** Of applicant and host; no other test, and no other run of this one, has it. */
    private final String unmistakable = "Zebra" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

    private final String needle = unmistakable.toLowerCase(Locale.ROOT);

    CallId call;
    Person free;
    Person supervisor;
    List<Person> keptOut;
    ApplicationId waiting;
    ApplicationId granted;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        free = PeopleFixtures.person(jdbc, "Freda Free", Role.OFFICER, Role.AUDITOR, Role.CHAIR);
        supervisor = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
        var assessor = PeopleFixtures.person(jdbc, "Anna Assessor", "PUBLIC_HEALTH", Role.ASSESSOR);
        var chair = PeopleFixtures.person(jdbc, "Carl Chair", Role.CHAIR);
        var auditor = PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR);
        var all = PeopleFixtures.person(
                jdbc, "Alma Everything", "CLINICAL_SCIENCES", Role.OFFICER, Role.ASSESSOR, Role.CHAIR, Role.AUDITOR);
        keptOut = List.of(supervisor, assessor, chair, auditor, all);
        waiting = submitted();
        granted = submitted();
        for (var id : List.of(waiting, granted)) {
            reviews.passOn(id, free.id());
            ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, assessor.id(), 4);
            reviews.declareConflict(id, assessor.id(), "We are neighbours.");
            Stream.of(chair, auditor, all)
                    .forEach(person -> judgement.record(
                            id, free.id(), person.id(), DeclaredKind.PROFESSIONAL, "They work together."));
        }
        conclude(granted);
    }

    @Test
    void noSurfaceTellsOfACaseToWhoeverIsKeptOut() {
        assertSoftly(softly -> {
            for (var reader : keptOut) {
                for (var address : LISTS) {
                    softly.assertThat(shown(reader, address.replace("CALL", call.value())))
                            .as("%s at %s", reader.name(), address)
                            .doesNotContain(needle, waiting.toString(), granted.toString());
                }
                for (var address : ofBoth()) {
                    softly.assertThat(shown(reader, address))
                            .as("%s at %s", reader.name(), address)
                            .doesNotContain(needle);
                }
            }
        });
    }

    /** Else the test above would prove nothing. */
    @Test
    void whoeverIsNotKeptOutReadsThemThere() {
        for (var address : List.of("/office/cases?call=CALL", "/office/pools?call=CALL")) {
            assertThat(shown(free, address.replace("CALL", call.value()))).contains(needle);
        }
        assertThat(shown(free, "/office/ledger?call=" + call)).contains(granted.toString());
        assertThat(shown(free, "/office/planner?call=%s&audience=STUDENT".formatted(call)))
                .contains(needle);
        assertThat(shown(free, "/committee/cases/" + waiting)).contains(needle);
        assertThat(shown(free, "/office/mail/" + mail(granted))).contains(needle);
    }

    /** The place is public, and whose it is not. */
    @Test
    void thePoolBoardShowsThePlaceWithoutItsHolder() {
        assertThat(browser.get().uri("/office/pools?call=" + call).with(user(new SignedInPerson(supervisor))))
                .hasStatusOk()
                .bodyText()
                .contains("Offered");
    }

    private List<String> ofBoth() {
        var addresses = new ArrayList<String>();
        for (var id : List.of(waiting, granted)) {
            CASES.forEach(address -> addresses.add(address.replace("CALL", call.value())
                    .replace("ID", id.toString())
                    .replace("MAIL", mail(id).toString())));
        }
        return addresses;
    }

    private UUID mail(ApplicationId id) {
        return jdbc.sql("select id from outbound_mail where application_id = ? order by created_at desc, id limit 1")
                .param(id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private String shown(Person reader, String address) {
        var answer = browser.get()
                .uri(address)
                .with(user(new SignedInPerson(reader)))
                .exchange()
                .getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private void conclude(ApplicationId id) {
        for (var unit : List.of("EDUCATION_OFFICE", "BIOMEDICAL_SCIENCES")) {
            var member = PeopleFixtures.person(jdbc, "Some Member", unit, Role.ASSESSOR);
            ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, member.id(), 5);
        }
        reviews.conclude(id, free.id(), true, "Good.", "");
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, free.id());
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
