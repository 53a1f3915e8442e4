package eu.mobilitygrants.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.paper.PaperReading;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A meeting in the browser: what is on the screen while who is in the room. */
@PortalTest
@Import(MeetingCases.class)
class MeetingIT {

    @Autowired
    MeetingCases cases;

    @Autowired
    PendingConclusions pendings;

    @Autowired
    Seating seating;

    @Autowired
    MockMvcTester browser;

    private CallId call;
    private Person kept;
    private ApplicationId clear;
    private ApplicationId close;
    private String meeting;

    /** Receipt 1 is clear, receipt 2 is not; a member who is kept out of both is present. */
    @BeforeEach
    void meeting() {
        call = cases.call(2);
        kept = PeopleFixtures.person(cases.jdbc, "Rita Conflicted", "BIOMEDICAL_SCIENCES", Role.ASSESSOR);
        clear = cases.assessed(call, 5, 5);
        close = cases.assessed(call, 3, 3);
        for (var id : new ApplicationId[] {clear, close}) {
            cases.reviews.declareConflict(id, kept.id(), "We are friends.");
        }
        meeting = "/committee/meetings/" + cases.meeting(call, kept, cases.education, cases.officer);
    }

    @Test
    void showsNothingOfACaseButItsNumberUntilWhoIsKeptOutOfItHasLeftForIt() {
        for (var page : new String[] {meeting, meeting + "/cases/1", meeting + "/clear"}) {
            assertThat(get(cases.officer, page))
                    .hasStatusOk()
                    .bodyText()
                    .as(page)
                    .contains("Rita Conflicted")
                    .doesNotContain("Ada Student", "Says enough.", "100.00");
        }
        assertThat(post(cases.officer, meeting + "/cases/2/conclusion", yes())).hasStatus(HttpStatus.CONFLICT);

        leaves(2);
        assertThat(get(cases.officer, meeting + "/cases/2"))
                .bodyText()
                .contains("Says enough.", "Record the conclusion");
        assertThat(get(cases.officer, meeting + "/cases/1")).bodyText().doesNotContain("Says enough.");
        assertThat(post(cases.officer, meeting + "/cases/2/conclusion", yes())).hasStatus3xxRedirection();
        assertThat(pendings.of(close)).isPresent();

        post(cases.officer, meeting + "/back", Map.of("person", kept.id().toString()));
        assertThat(get(cases.officer, meeting + "/cases/2")).bodyText().doesNotContain("Says enough.", "As we said.");
    }

    @Test
    void whoLooksAtACaseOnTheSharedScreenIsWrittenDownWithTheCase() {
        leaves(2);
        get(cases.officer, meeting + "/cases/2");

        assertThat(cases.jdbc
                        .sql("select count(*) as looks from access_trace where person_id = ? and application_id = ?")
                        .params(cases.officer.id().value(), close.value())
                        .query((row, number) -> row.getInt("looks"))
                        .single())
                .isPositive();
    }

    @Test
    void concludesTheClearOnesInOneStepAndNotOnScoresThatChanged() {
        leaves(1);
        leaves(2);
        var seen = Basis.of(
                cases.meetings.room(id(), cases.officer).find(1).orElseThrow().counted());
        assertThat(get(cases.officer, meeting + "/clear"))
                .bodyText()
                .contains("Conclude receipt 1", "The committee finds the objectives clear")
                .doesNotContain("Conclude receipt 2");
        assertThat(post(cases.officer, meeting + "/clear", Map.of("reasons[1]", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var form = Map.of("chosen", "1", "reasons[1]", "All agree.", "seen[1]", seen);

        cases.assess(clear, cases.clinical, 4);
        assertThat(post(cases.officer, meeting + "/clear", form)).hasStatus(HttpStatus.CONFLICT);
        assertThat(pendings.of(clear)).isEmpty();
        var now = Basis.of(
                cases.meetings.room(id(), cases.officer).find(1).orElseThrow().counted());
        assertThat(post(
                        cases.officer,
                        meeting + "/clear",
                        Map.of("chosen", "1", "reasons[1]", "All agree.", "seen[1]", now)))
                .hasStatus3xxRedirection();
        assertThat(pendings.of(clear).orElseThrow().reason()).isEqualTo("All agree.");
    }

    @Test
    void aChairWhoIsKeptOutPublishesWithoutSeeingMoreThanTheNumber() {
        leaves(2);
        post(cases.officer, meeting + "/cases/2/conclusion", yes());
        var page = "/committee/conclusions/" + call + "/STUDENT";
        assertThat(get(cases.chair, page)).bodyText().contains("Ada Student", "As we said.");
        cases.reviews.declareConflict(close, cases.chair.id(), "A cousin.");

        assertThat(get(cases.chair, page))
                .hasStatusOk()
                .bodyText()
                .contains("You are kept out of this case", "Publish all conclusions")
                .doesNotContain("Ada Student", "As we said.", "Read the letters to receipt 2");
        assertThat(get(cases.chair, page + "/letters/2")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(cases.chair, meeting + "/cases/2")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(cases.chair, page, Map.of("seen", cases.seen(call)))).hasStatus3xxRedirection();
    }

    @Test
    void keepsMinutesThatSayWhoLeftForWhatAndNotMoreThanTheReaderMayKnow() throws Exception {
        leaves(2);
        post(cases.officer, meeting + "/cases/2/conclusion", yes());

        var draft = get(cases.officer, meeting + "/minutes.pdf").getResponse().getContentAsByteArray();
        assertThat(PaperReading.accessibilityFaults(draft)).isEmpty();
        PaperReading.read(
                draft,
                pdf -> assertThat(pdf.words())
                        .contains(
                                "Room 2",
                                "Rita Conflicted, for receipt 2, from",
                                "As we said.",
                                "Not yet",
                                "60 % of the maximum")
                        .doesNotContain("??"));
        cases.publish(call);
        PaperReading.read(
                get(cases.officer, meeting + "/minutes.pdf").getResponse().getContentAsByteArray(),
                pdf -> assertThat(pdf.words()).contains("by Cara Chair"));
        PaperReading.read(
                get(kept, meeting + "/minutes.pdf").getResponse().getContentAsByteArray(),
                pdf -> assertThat(pdf.words())
                        .contains("Receipt 2", "This case is not shown to you")
                        .doesNotContain("As we said.", "Ada Student"));
        assertThat(get(cases.clinical, meeting + "/minutes.pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void tellsTheSecondOfTwoWhoSaveWhoIsPresent() {
        var form = Map.of("version", "1", "present", kept.id().toString());

        assertThat(post(cases.officer, meeting + "/presence", form)).hasStatus3xxRedirection();
        assertThat(post(cases.chair, meeting + "/presence", form)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void isPreparedByTheOfficeAndReadByTheAuditor() {
        var auditor = PeopleFixtures.person(cases.jdbc, "Aud Auditor", Role.AUDITOR);
        assertThat(post(cases.officer, "/committee/meetings", Map.of("place", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the place", "Choose a committee");
        var made = Map.of("call", call.value(), "audience", "STUDENT", "day", "2025-10-07", "place", "Aula");
        assertThat(post(cases.officer, "/committee/meetings", made)).hasStatus3xxRedirection();

        for (var page : new String[] {"/committee/meetings", meeting, meeting + "?lang=fr", meeting + "/cases/1"}) {
            assertThat(get(auditor, page)).hasStatusOk().bodyText().as(page).doesNotContain("??");
        }
        assertThat(post(auditor, meeting + "/presence", Map.of("version", "1"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(cases.officer, "/committee/meetings/none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(cases.officer, meeting + "/cases/99")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void expectsWhoHoldsASeatAndTheAppointedChairAndIsNotOpenToOthers() {
        var other = PeopleFixtures.person(cases.jdbc, "Carl Chair", Role.CHAIR);
        var day = LocalDate.parse("2025-10-07");
        assertThat(cases.meetings.expected(call, Audience.STUDENT, day))
                .contains(cases.education, cases.clinical, cases.chair, other, cases.officer);

        seating.give(call, Audience.STUDENT, cases.officer.id(), cases.clinical.id(), null, day, null);
        seating.appointChair(call, Audience.STUDENT, cases.officer.id(), cases.chair.id(), day.minusDays(1), null);

        assertThat(cases.meetings.expected(call, Audience.STUDENT, day))
                .contains(cases.clinical, cases.chair, cases.officer)
                .doesNotContain(cases.education, other);
        assertThat(get(cases.chair, meeting)).hasStatusOk();
        assertThat(get(other, meeting)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHoldsASeatScoresBeforeSeeingScoresWhateverTheirOwnUnit() {
        var member = PeopleFixtures.person(cases.jdbc, "Mona Member", "CLINICAL_SCIENCES", Role.OFFICER, Role.ASSESSOR);
        assertThat(owes(member)).isTrue();

        seating.give(
                call,
                Audience.STUDENT,
                cases.officer.id(),
                cases.education.id(),
                null,
                LocalDate.parse("2025-10-06"),
                null);

        assertThat(owes(member)).isFalse();
    }

    private boolean owes(Person reader) {
        var room = cases.meetings.room(id(), reader);
        return room.owesScores(room.find(1).orElseThrow());
    }

    private MeetingId id() {
        return MeetingId.of(meeting.substring(meeting.lastIndexOf('/') + 1));
    }

    private void leaves(int receipt) {
        assertThat(post(
                        cases.officer,
                        meeting + "/cases/" + receipt + "/leave",
                        Map.of("person", kept.id().toString())))
                .hasStatus3xxRedirection();
    }

    private static Map<String, String> yes() {
        return Map.of("positive", "true", "conclusionReason", "As we said.");
    }

    private MvcTestResult get(Person person, String uri) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult post(Person person, String uri, Map<String, String> form) {
        var request =
                browser.post().uri(uri).with(user(new SignedInPerson(person))).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
