package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.application.ApplicationContent.Host;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of nearly losing work, each with nothing lost. */
@Journey
class LostWorkJourneyIT {

    private Person ada;
    private ApplicationId id;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void comesBackToTheSameFieldWithEveryWordWhenTheSessionEnded(String language, Stage stage) {
        var student = opensTheHost(stage, Window.PHONE.in(language)).answer("city", "Bonn");
        awaitHost(stage, "Bonn", "Dr Host");

        student.losesTheSession().answer("contactName", "Dr Late").hears("application.saving.ended");
        student.picture("lost-work-session-" + language)
                .follow("application.saving.signIn")
                .signIn(ada.email());

        assertThat(student.path()).isEqualTo(host());
        assertThat(student.answerTo("contactName")).isEqualTo("Dr Late");
        assertThat(student.field()).isEqualTo("contactName");
        awaitHost(stage, "Bonn", "Dr Late");
    }

    @Test
    void pressesSaveAfterTheSessionEndedAndStillLosesNothing(Stage stage) {
        var student = opensTheHost(stage, Window.DESK).losesTheSession().answer("contactName", "Dr Late");

        student.press("application.saveAndContinue").reads("identity.tooOld.kept");
        student.follow("identity.tooOld.signIn").signIn(ada.email()).reads("application.saving.putBack");

        assertThat(student.answerTo("contactName")).isEqualTo("Dr Late");
        student.press("application.saveAndContinue").reads("application.saved");
        awaitHost(stage, "Berlin", "Dr Late");
    }

    @Test
    void losesNothingWithTheSessionWithoutScriptsEither(Stage stage) {
        var student = opensTheHost(stage, Window.DESK.withoutScripts())
                .losesTheSession()
                .answer("contactName", "Dr Late")
                .answer("country", "Belgim");

        student.press("application.saveAndContinue").reads("identity.tooOld.return");
        assertThat(student.status()).isEqualTo(403);
        student.picture("lost-work-session-no-script")
                .follow("identity.tooOld.signIn")
                .signIn(ada.email());

        assertThat(student.path()).isEqualTo(host());
        student.reads("application.saving.putBack");
        assertThat(student.answerTo("contactName")).isEqualTo("Dr Late");
        assertThat(student.answerTo("country")).isEqualTo("Belgim");
        student.answer("country", "Belgium")
                .press("application.saveAndContinue")
                .reads("application.saved");
        awaitHost(stage, "Berlin", "Dr Late");
        assertThat(student.open(host()).answerTo("country")).isEqualTo("Belgium");
        student.readsNot("application.saving.putBack");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesBothVersionsWhenTheSameSectionWasSavedInAnotherWindow(boolean scripts, Stage stage) {
        var window = scripts ? Window.PHONE.in("fr") : Window.DESK.withoutScripts();
        var first = opensTheHost(stage, window);
        var second = stage.signedIn(ada, window).open(host());
        first.answer("city", "Bonn").press("application.saveAndList").reads("application.saved");

        second.answer("city", "Kiel").answer("contactName", "Dr Second");
        if (scripts) {
            second.hears("application.saving.changed").press("application.saving.compare");
        } else {
            second.press("application.saveAndContinue");
        }

        assertThat(second.status()).isEqualTo(409);
        second.reads("application.changed.title").sees("Bonn").sees("Kiel").sees("Dr Second");
        awaitHost(stage, "Bonn", "Dr Host");
        second.picture("lost-work-two-windows-" + scripts)
                .answer("keep.host.city", "mine")
                .press("application.changed.save");
        second.reads("application.changed.choose").picture("lost-work-two-windows-again-" + scripts);
        assertThat(second.status()).isEqualTo(422);
        second.answer("keep.host.contactName", "saved").press("application.changed.save");

        second.reads("application.saved");
        awaitHost(stage, "Kiel", "Dr Host");
        assertThat(second.open(host()).answerTo("contactName")).isEqualTo("Dr Host");
    }

    @Test
    void keepsTheWordsWhileTheLineIsDownAndSendsThemWhenItIsBack(Stage stage) {
        var student = opensTheHost(stage, Window.PHONE).losesTheLine(true);

        student.answer("contactName", "Dr Tunnel").hears("application.saving.offline");
        student.picture("lost-work-offline").losesTheLine(false);

        awaitHost(stage, "Berlin", "Dr Tunnel");
        student.press("application.saveAndContinue").reads("application.saved");
    }

    @Test
    void findsTheWordsAgainAfterClosingThePageWithoutALine(Stage stage) {
        var student = opensTheHost(stage, Window.DESK).losesTheLine(true);
        student.answer("contactName", "Dr Tunnel").hears("application.saving.offline");

        student.losesTheLine(false).open("/profile").open(host());

        assertThat(student.answerTo("contactName")).isEqualTo("Dr Tunnel");
        awaitHost(stage, "Berlin", "Dr Tunnel");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheDraftWhenTheCallClosesMeanwhile(boolean scripts, Stage stage) {
        var student = opensTheHost(stage, scripts ? Window.DESK.atNight() : Window.DESK.withoutScripts());
        stage.service(MovableClock.class).set(Instant.parse("2026-05-30T22:00:01Z"));

        student.answer("contactName", "Dr Late").press("application.saveAndList");

        student.reads("application.saved").reads("application.closed.kept").reads("application.closed.do");
        awaitHost(stage, "Berlin", "Dr Late");
        student.picture("lost-work-closed-" + scripts).follow("application.section.check");
        student.sees("cannot be submitted").readsNot("application.check.submit");
    }

    private Visitor opensTheHost(Stage stage, Window window) {
        ada = stage.person("Ada Student");
        id = stage.service(ApplicationService.class)
                .draft(stage.call(Map.of()), ada.id(), ApplicationFixtures.completeStudent());
        return stage.signedIn(ada, window).open(host());
    }

    private String host() {
        return "/applications/" + id + "/draft/host";
    }

    private void awaitHost(Stage stage, String city, String contact) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stage.service(ApplicationService.class)
                                .application(id)
                                .content()
                                .host())
                        .extracting(Host::city, Host::contactName)
                        .containsExactly(city, contact));
    }
}
