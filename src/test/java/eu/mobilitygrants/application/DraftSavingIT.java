package eu.mobilitygrants.application;

import static eu.mobilitygrants.application.ApplicationFixtures.completeStudent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.CountryCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nothing that was typed into a draft is lost, whatever happens meanwhile. */
@PortalTest
class DraftSavingIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private DraftSections sections;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private CallId call;
    private Person ada;
    private ApplicationId id;

    @BeforeEach
    void draft() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        ada = PeopleFixtures.person(jdbc, "Ada Student");
        id = applications.draft(call, ada.id(), completeStudent());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatCannotBeReadIsKeptAndShownAgainUntilItIsPutRight() {
        var refused = send("host", base("host"), Map.of("country", "Belgim", "city", "Ghent"));

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Belgim\"", "value=\"Ghent\"", "All other answers on this page are saved");
        assertThat(content().host().city()).isEqualTo("Ghent");
        assertThat(content().host().country()).isNull();
        assertThat(get("/draft/host"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Belgim\"", "href=\"#country\"", "Country: choose a country from the list");
        assertThat(get("/draft")).bodyText().contains("“Belgim” could not be read");
        assertThat(get("/check-answers"))
                .bodyText()
                .contains("Country: you wrote “Belgim”, which we could not read", "/draft/host?then=check#country");

        assertThat(send("host", base("host"), Map.of("country", "Belgique", "then", "check")))
                .hasRedirectedUrl("/applications/%s/check-answers".formatted(id));
        assertThat(content().host().country()).isEqualTo(CountryCode.of("BE"));
        assertThat(leftovers()).isZero();
    }

    @Test
    void aCitizenshipThatCannotBeReadKeepsTheDraftFromBeingSubmitted() throws Exception {
        ApplicationFixtures.attachBoth(applications, id, ada.id());
        send("you", base("you"), Map.of("citizenships[0]", "Kenya", "citizenships[1]", "Belgim"));

        assertThat(content().applicant().citizenships()).containsExactly(CountryCode.of("KE"));
        assertThat(catchThrowableOfType(NotSubmittableException.class, () -> applications.submit(id, ada.id()))
                        .missing())
                .containsExactly("you.citizenships");
        assertThat(browser.post()
                        .uri("/applications/%s/submit".formatted(id))
                        .param("declared", "true")
                        .with(user(new SignedInPerson(ada)))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#unread-you.citizenships\"", "you wrote “Belgim”");

        send("you", base("you"), Map.of("citizenships[0]", "Kenya", "citizenships[1]", "Belgium", "remove", "1"));

        applications.submit(id, ada.id());
        assertThat(leftovers()).isZero();
    }

    @Test
    void citizenshipsAreAddedAndRemovedOneByOneWithoutAScript() {
        assertThat(send("you", base("you"), Map.of("citizenships[0]", "Kenya", "add", "citizenship")))
                .hasRedirectedUrl("/applications/%s/draft/you?citizenships=2#citizenships%%5B1%%5D".formatted(id));
        assertThat(get("/draft/you?citizenships=2")).bodyText().contains("name=\"citizenships[1]\"");
        for (var count = 1; count < 10; count++) {
            send(
                    "you",
                    base("you"),
                    Map.of("citizenships[0]", "Kenya", "citizenships[1]", "x", "citizenships[2]", "FR"));
        }
        assertThat(Jsoup.parse(body("/draft/you"))
                        .select("[name^=citizenships]")
                        .eachAttr("value"))
                .containsExactly("Kenya", "x", "France");

        send(
                "you",
                base("you"),
                Map.of("citizenships[0]", "Kenya", "citizenships[1]", "x", "citizenships[2]", "FR", "remove", "1"));

        assertThat(content().applicant().citizenships()).containsExactly(CountryCode.of("KE"), CountryCode.of("FR"));
        assertThat(body("/draft/you?citizenships=99"))
                .contains("citizenships[9]")
                .doesNotContain("citizenships[10]");
    }

    @Test
    void aFarTooLongAnswerIsKeptWordForWord() {
        var long_ = "An answer with é and “quotes”. ".repeat(1000);

        send("answers", base("answers"), Map.of("answers[QUALITY]", long_, "answers[MOTIVATION_NEED]", "Short."));

        assertThat(content().answers())
                .containsEntry("MOTIVATION_NEED", "Short.")
                .doesNotContainKey("QUALITY");
        assertThat(Jsoup.parse(body("/draft/answers"))
                        .getElementById("answers[QUALITY]")
                        .val()
                        .strip())
                .isEqualTo(long_.strip());
    }

    @Test
    void anotherSectionSavedMeanwhileIsNoConflict() {
        var base = base("host");
        send("stay", base("stay"), Map.of("departure", "2026-01-09"));

        assertThat(send("host", base, Map.of("city", "Bonn"))).hasStatus3xxRedirection();
        assertThat(content().host().city()).isEqualTo("Bonn");
        assertThat(content().mobility().departure()).hasToString("2026-01-09");
    }

    @Test
    void theSameSectionChangedMeanwhileShowsBothVersionsAndDropsNothingUnasked() {
        var old = base("host");
        send("host", old, Map.of("city", "Bonn", "contactName", "Dr First", "contactEmail", "first@example.org"));
        var before = applications.application(id);

        var both = send(
                "host",
                old,
                Map.of("city", "Kiel", "contactName", "Dr Second", "contactEmail", "first@example.org", "name", "Uni"));

        assertThat(both).hasStatus(HttpStatus.CONFLICT);
        var page = Jsoup.parse(text(both));
        assertThat(page.text()).contains("Bonn", "Kiel", "Dr First", "Dr Second", "Saved at 09:00 in another window");
        assertThat(page.select("input[name='keep.shown']").eachAttr("value"))
                .containsExactly("host.city", "host.contactName", "host.name");
        assertThat(applications.application(id).version()).isEqualTo(before.version());

        var fields = new java.util.LinkedHashMap<String, List<String>>();
        page.select("main form input[type=hidden]")
                .forEach(input -> fields.computeIfAbsent(input.attr("name"), name -> new ArrayList<>())
                        .add(input.val()));
        fields.put("keep.host.city", List.of("mine"));
        fields.put("keep.host.name", List.of("mine"));
        assertThat(sendAll("host", fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose one version", "href=\"#keep.host.contactName\"");
        fields.put("keep.host.contactName", List.of("saved"));
        assertThat(sendAll("host", fields)).hasStatus3xxRedirection();

        assertThat(content().host().city()).isEqualTo("Kiel");
        assertThat(content().host().name()).isEqualTo("Uni");
        assertThat(content().host().contactName()).isEqualTo("Dr First");
    }

    @Test
    void autosaveSaysWhenItSavedAndOverwritesNothingThatAnotherWindowSaved() {
        var base = base("host");
        var first = autosave("host", base, Map.of("city", "Bonn", "country", "Germ"));

        assertThat(first).hasStatusOk().bodyJson().extractingPath("$.said").isEqualTo("Saved at 09:00");
        assertThat(content().host().country()).isNull();
        assertThat(autosave("host", base, Map.of("city", "Kiel")))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CHANGED");
        assertThat(content().host().city()).isEqualTo("Bonn");

        clock.advance(Duration.ofMinutes(3));
        var again = autosave("host", base(first), Map.of("city", "Kiel", "country", "Germany"));
        assertThat(again).bodyJson().extractingPath("$.said").isEqualTo("Saved at 09:03");
        assertThat(content().host().country()).isEqualTo(CountryCode.of("DE"));
        assertThat(autosave("host", base, Map.of("city", "Kiel", "country", "Germany")))
                .as("the same words are no conflict, whatever they were typed on")
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SAVED");
    }

    @Test
    void nobodySavesIntoSomebodyElsesDraftNorWithoutAToken() {
        var other = PeopleFixtures.person(jdbc, "Other Person");
        for (var path : List.of("host", "host/autosave")) {
            assertThat(browser.post()
                            .uri("/applications/%s/draft/%s".formatted(id, path))
                            .param("city", "Forged")
                            .with(user(new SignedInPerson(other)))
                            .with(csrf())
                            .exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post()
                            .uri("/applications/%s/draft/%s".formatted(id, path))
                            .param("city", "Forged")
                            .with(user(new SignedInPerson(ada)))
                            .exchange())
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(content()).isEqualTo(completeStudent());
    }

    @Test
    void ofTwoSavesAtTheSameMomentOneIsSavedAndTheOtherIsGivenBothVersions() throws Exception {
        for (var round = 0; round < 5; round++) {
            var base = base("host");
            var start = new CountDownLatch(1);
            try (var windows = Executors.newFixedThreadPool(6)) {
                var saves = new ArrayList<java.util.concurrent.Future<SectionSave>>();
                for (var window = 0; window < 6; window++) {
                    var city = "City %s of round %s".formatted(window, round);
                    saves.add(windows.submit((Callable<SectionSave>) () -> {
                        start.await();
                        return sections.save(
                                id,
                                ada.id(),
                                SectionInput.of(Section.HOST, Map.of("base", List.of(base), "city", List.of(city))));
                    }));
                }
                start.countDown();
                var outcomes = new ArrayList<SectionSave>();
                for (var save : saves) {
                    outcomes.add(save.get());
                }
                assertThat(outcomes)
                        .filteredOn(SectionSave.Saved.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(SectionSave.Changed.class::isInstance)
                        .allSatisfy(changed -> assertThat(((SectionSave.Changed) changed).answers())
                                .containsExactly("host.city"));
            }
        }
    }

    @Test
    void aSectionAsksOnlyWhatTheTypeAndTheCategoryNeedAndKeepsWhatItHides() throws Exception {
        assertThat(isHidden("/draft/stay", "conference")).isTrue();
        assertThat(isHidden("/draft/you", "unit")).isTrue();
        assertThat(isHidden("/draft/you", "selfFunded")).isFalse();

        assertThat(send("stay", base("stay"), Map.of("type", "BLENDED_SHORT_TERM")))
                .as("without a script, new questions on the same page come next")
                .hasRedirectedUrl("/applications/%s/draft/stay?then=next".formatted(id));
        assertThat(isHidden("/draft/stay", "credits")).isFalse();
        send("stay", base("stay"), Map.of("virtualComponent", "true", "virtualLastDay", "2027-05-01", "credits", "3"));
        send("stay", base("stay"), Map.of("type", "STUDENT_STUDIES"));

        assertThat(content().mobility().virtualLastDay()).hasToString("2027-05-01");
        ApplicationFixtures.attachBoth(applications, id, ada.id());
        applications.submit(id, ada.id());
        assertThat(applications.submission(id).content().mobility().virtualLastDay())
                .as("what is not asked is neither judged nor submitted")
                .isNull();
    }

    @Test
    void theTaskListNamesTheRuleThatASectionBreaksAndWhereToGoOn() {
        send("stay", base("stay"), Map.of("departure", "2025-11-01", "firstDay", "2025-11-03"));

        var page = Jsoup.parse(body("/draft"));
        var stay = page.select(".task-list li").first();
        assertThat(stay.text()).contains("The stay", "Rule not met: “You apply early enough”", "Needs attention");
        assertThat(page.text()).contains("3 of 5 sections are done", "Last saved on 6 October 2025 at 09:00 (Central");
        assertThat(page.select("a.button").eachText()).containsExactly("Continue with “The stay”");
    }

    @Test
    void aDraftOutlivesItsCallAndSaysWhatHappened() {
        clock.set(java.time.Instant.parse("2026-05-30T22:00:01Z"));

        assertThat(send("host", base("host"), Map.of("city", "Bonn"))).hasStatus3xxRedirection();
        assertThat(content().host().city()).isEqualTo("Bonn");
        for (var page :
                List.of("/draft", "/draft/stay", "/draft/you", "/draft/host", "/draft/answers", "/check-answers")) {
            assertThat(body(page)).contains("The call closed on 30 May 2026.", "is kept");
        }
        var check = Jsoup.parse(body("/check-answers"));
        assertThat(check.select("form[action$=/submit] button")).isEmpty();
        assertThat(check.text()).contains("cannot be submitted");
    }

    @Test
    void aStaffMembersConferenceIsNotJudgedForAStudent() {
        var stay = completeStudent().mobility();
        applications.save(
                id,
                ada.id(),
                applications.application(id).version(),
                content -> content.with(new ApplicationContent.Mobility(
                        MobilityType.STUDENT_STUDIES,
                        stay.departure(),
                        stay.firstDay(),
                        stay.lastDay(),
                        null,
                        null,
                        null,
                        ConferenceShare.MAIN)));

        assertThat(body("/check-answers")).doesNotContain("Is a conference part of it?");
    }

    private boolean isHidden(String page, String field) {
        var control = Jsoup.parse(body(page)).select("[name=" + field + "]").first();
        return control.parents().stream().anyMatch(part -> part.hasAttr("hidden"));
    }

    private ApplicationContent content() {
        return applications.application(id).content();
    }

    private int leftovers() {
        return jdbc.sql("select count(*) from draft_leftover where application_id = ?")
                .param(id.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private String base(String section) {
        return sections.base(applications.application(id), Section.at(section));
    }

    private static String base(MvcTestResult autosaved) {
        var base = Pattern.compile("\"base\":\"([^\"]+)\"").matcher(text(autosaved));
        assertThat(base.find()).isTrue();
        return base.group(1);
    }

    private MvcTestResult get(String page) {
        return browser.get()
                .uri("/applications/" + id + page)
                .with(user(new SignedInPerson(ada)))
                .exchange();
    }

    private String body(String page) {
        var answer = get(page);
        assertThat(answer).as(page).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult send(String section, String base, Map<String, String> fields) {
        return post(section, base, fields);
    }

    private MvcTestResult autosave(String section, String base, Map<String, String> fields) {
        return post(section + "/autosave", base, fields);
    }

    private MvcTestResult sendAll(String section, Map<String, List<String>> fields) {
        var request = browser.post().uri("/applications/%s/draft/%s".formatted(id, section));
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        return request.with(user(new SignedInPerson(ada))).with(csrf()).exchange();
    }

    private MvcTestResult post(String path, String base, Map<String, String> fields) {
        var request = browser.post()
                .uri("/applications/%s/draft/%s".formatted(id, path))
                .param("base", base);
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.with(user(new SignedInPerson(ada))).with(csrf()).exchange();
    }
}
