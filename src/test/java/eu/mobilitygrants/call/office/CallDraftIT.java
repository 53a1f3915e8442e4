package eu.mobilitygrants.call.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallPublishing;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.CallVersions;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A call from its copy to its correction. */
@PortalTest
class CallDraftIT {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CallDrafts drafts;

    @Autowired
    CallPublishing publishing;

    @Autowired
    FundingCalls calls;

    @Autowired
    CallVersions versions;

    private Person officer;
    private CallId last;
    private CallId id;

    @BeforeEach
    void anOfficerAndACall() {
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        last = CallFixtures.copyOfErasmus2024(jdbc);
        id = new CallId("NEXT-%03d".formatted(NEXT.getAndIncrement()));
    }

    @Test
    void aCopyHasEverythingAYearLater() {
        var copy = copied();
        var from = calls.terms(last);

        assertThat(copy.rules().lastDay()).isEqualTo("2027-05-30");
        assertThat(copy.rules().mobilityDeadline()).isEqualTo("2027-07-31");
        assertThat(copy.academicYears()).containsExactly("2025-2026", "2026-2027");
        assertThat(copy.texts().get("fr").get("title")).endsWith("2025");
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields(
                        "id",
                        "pools.id",
                        "texts",
                        "academicYears",
                        "rules.opensAt",
                        "rules.closesAt",
                        "rules.mobilityDeadline")
                .isEqualTo(from);
    }

    @Test
    void aCodeIsTakenOnce() {
        copied();

        assertThat(drafts.copy(last, id, officer.id())).isEmpty();
        assertThat(drafts.copy(last, last, officer.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls/%s",
                "/calls/%s/check",
                "/calls/%s/dates",
                "/calls/%s/receipts",
                "/calls/%s/apply",
                "/api/calls/%s",
                "/office/pools?call=%s",
                "/office/ledger?call=%s"
            })
    void aDraftIsNowhereToBeSeen(String path) {
        copied();

        assertThat(mvc.get().uri(path.formatted(id)).with(user(new SignedInPerson(officer))))
                .hasStatus(404);
        assertThat(calls.all()).extracting(CallTerms::id).doesNotContain(id);
        assertThatThrownBy(() -> calls.terms(id)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dates", "types", "pools", "committee", "countries", "documents", "texts"})
    void savingAPartUnchangedChangesNothing(String part) {
        var copy = copied();
        var page =
                mvc.get().uri("/office/calls/%s/edit/%s".formatted(id, part)).with(user(new SignedInPerson(officer)));
        assertThat(page).hasStatusOk();
        var fields = org.jsoup.Jsoup.parse(body(page));
        var save = mvc.post()
                .uri("/office/calls/%s/edit/%s".formatted(id, part))
                .with(user(new SignedInPerson(officer)))
                .with(csrf());
        for (var input : fields.select("main form [name]")) {
            if (!input.attr("type").equals("checkbox") || input.hasAttr("checked")) {
                save.param(
                        input.attr("name"),
                        input.tagName().equals("select")
                                ? input.select("option[selected]").attr("value")
                                : input.tagName().equals("textarea") ? input.wholeText() : input.attr("value"));
            }
        }

        assertThat(save).hasStatus3xxRedirection();
        assertThat(drafts.draft(id).revision()).isEqualTo(2);
        assertThat(drafts.draft(id).terms()).isEqualTo(copy);
        assertThat(body(page).length()).isLessThan(30_000);
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder page) {
        try {
            return page.exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void namesEachMistakeBesideItsFieldAndKeepsWhatWasTyped() {
        copied();

        assertThat(mvc.post()
                        .uri("/office/calls/%s/edit/dates".formatted(id))
                        .with(user(new SignedInPerson(officer)))
                        .with(csrf())
                        .param("revision", "1")
                        .param("values[opens]", "2026-09-01")
                        .param("values[lastDay]", "2026-08-01")
                        .param("values[leadTime]", "<b>two</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#values[leadTime]\"", "href=\"#values[lastDay]\"", "&lt;b&gt;two&lt;/b&gt;")
                .contains("The last day to submit must not lie before the first");
        assertThat(drafts.draft(id).revision()).isEqualTo(1);
    }

    @Test
    void theLaterOfTwoTabsIsTold() throws Exception {
        copied();
        drafts.save(id, 1, terms -> TermsBuilder.of(terms).scale(10, 50).build(), officer.id());

        assertThat(mvc.post()
                        .uri("/office/calls/%s/edit/documents".formatted(id))
                        .with(user(new SignedInPerson(officer)))
                        .with(csrf())
                        .param("revision", "1")
                        .param("choices[documents]", "PLAN"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody saved this call after you opened the page", "name=\"revision\" value=\"2\"");
        assertThat(drafts.draft(id).terms().documents()).hasSize(2);
    }

    @Test
    void whatDoesNotFitTogetherKeepsItFromBeingPublished() throws Exception {
        copied();
        drafts.save(
                id,
                1,
                terms -> TermsBuilder.of(terms)
                        .pools(terms.pools().subList(1, 3))
                        .committee(terms.committeeUnits(), "NOWHERE", 2)
                        .texts(Map.of("en", terms.texts().get("en")))
                        .build(),
                officer.id());

        assertThat(publishing.obstacles(drafts.draft(id)))
                .extracting(obstacle -> obstacle.messageKey().replace("call.obstacle.", ""))
                .contains("typeWithoutPool", "quorumUnitDoesNotSit", "noText");
        assertThat(mvc.get().uri("/office/calls/" + id).with(user(new SignedInPerson(officer))))
                .hasStatusOk()
                .bodyText()
                .contains("no pool is for Staff");
        assertThatThrownBy(() -> publishing.publish(id, 2, null, officer.id())).isInstanceOf(ConflictException.class);
    }

    @Test
    void publishingMakesItACallLikeAnyOther() {
        var copy = copied();
        publish(1, null);

        assertThat(calls.terms(id)).isEqualTo(copy);
        assertThat(versions.of(id))
                .singleElement()
                .satisfies(version -> assertThat(version.terms()).isEqualTo(copy));
        assertThat(drafts.find(id)).isEmpty();
        assertThat(mvc.get().uri("/calls/" + id)).hasStatusOk();
        assertThat(mvc.get().uri("/office/calls/" + id).with(user(new SignedInPerson(officer))))
                .hasStatusOk();
    }

    @Test
    void aCorrectionIsANewVersionThatTellsWhatChangedAndWhy() throws Exception {
        var before = calls.terms(last);
        drafts.correct(last, officer.id());
        drafts.save(last, 1, terms -> TermsBuilder.of(terms).scale(5, 70).build(), officer.id());
        assertThat(mvc.get().uri("/office/calls/%s/edit/pools".formatted(last)).with(user(new SignedInPerson(officer))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/office/calls/%s/publish".formatted(last)).with(user(new SignedInPerson(officer))))
                .hasStatusOk();

        assertThat(mvc.post()
                        .uri("/office/calls/%s/publish".formatted(last))
                        .with(user(new SignedInPerson(officer)))
                        .with(csrf())
                        .param("revision", "2")
                        .param("reason", "A <slip> of the pen.")
                        .param("confirmed", "true"))
                .hasStatus3xxRedirection();

        assertThat(calls.terms(last).passPercent()).isEqualTo(70);
        assertThat(calls.terms(last).version()).isEqualTo(2);
        assertThat(calls.terms(last, 1)).isEqualTo(before);
        assertThat(mvc.get().uri("/calls/" + last))
                .bodyText()
                .contains("A &lt;slip&gt; of the pen.", "Pass line", ">60<", ">70<")
                .doesNotContain("Olga Officer");
        assertThat(mvc.get().uri("/office/calls/" + last).with(user(new SignedInPerson(officer))))
                .bodyText()
                .contains("Olga Officer", "Version 2");
    }

    @Test
    void aCorrectionTakesNoTypeAwayAndTouchesNoPool() throws Exception {
        drafts.correct(last, officer.id());
        drafts.save(
                last,
                1,
                terms -> TermsBuilder.of(terms)
                        .types(Map.of())
                        .pools(java.util.List.of())
                        .build(),
                officer.id());

        assertThatThrownBy(() -> publishing.publish(last, 2, "no", officer.id()))
                .isInstanceOf(ConflictException.class);
        assertThat(calls.terms(last).pools()).hasSize(3);
    }

    @Test
    void whatWasPublishedIsWrittenOnce() {
        copied();
        publish(1, null);

        assertThatThrownBy(
                        () -> jdbc.sql("update call_version set reason = 'x'").update())
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> jdbc.sql("delete from call_version").update()).hasMessageContaining("written once");
    }

    @Test
    void ofTwoWhoPublishOneIsTold() throws Exception {
        copied();

        assertThat(race(() -> publish(1, null), () -> publish(1, null))).isEqualTo(1);
        assertThat(versions.of(id)).hasSize(1);
    }

    @Test
    void ofTwoWhoSaveOneIsTold() throws Exception {
        copied();

        assertThat(race(() -> save(1, 40), () -> save(1, 50))).isEqualTo(1);
        assertThat(drafts.draft(id).revision()).isEqualTo(2);
    }

    @Test
    void whoPublishesWhileAnotherSavesPublishesWhatThePageShowedOrNothing() throws Exception {
        var copy = copied();

        assertThat(race(() -> publish(1, null), () -> save(1, 40))).isEqualTo(1);
        drafts.find(id)
                .ifPresentOrElse(
                        draft -> assertThat(draft.terms().passPercent()).isEqualTo(40),
                        () -> assertThat(calls.terms(id)).isEqualTo(copy));
    }

    private CallTerms copied() {
        return drafts.copy(last, id, officer.id()).orElseThrow().terms();
    }

    private Void publish(long revision, String reason) {
        publishing.publish(id, revision, reason, officer.id());
        return null;
    }

    private Void save(long revision, int pass) throws Exception {
        drafts.save(id, revision, terms -> TermsBuilder.of(terms).scale(5, pass).build(), officer.id());
        return null;
    }

    /** How many of them get through. */
    private static long race(java.util.concurrent.Callable<Void> one, java.util.concurrent.Callable<Void> other)
            throws Exception {
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = threads.invokeAll(Stream.of(one, other)
                    .<java.util.concurrent.Callable<Void>>map(act -> () -> {
                        gate.await();
                        return act.call();
                    })
                    .toList());
            return runs.stream()
                    .filter(run -> run.state() == Future.State.SUCCESS)
                    .count();
        }
    }
}
