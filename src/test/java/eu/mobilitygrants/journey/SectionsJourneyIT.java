package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.shared.CountryCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sections of a draft ask, and where they lead. */
@Journey
class SectionsJourneyIT {

    private ApplicationId id;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksForWhatTheTypeNeedsAsSoonAsItIsChosen(boolean scripts, Stage stage) {
        var student = draft(stage, ApplicationContent.empty(), scripts ? Window.PHONE : Window.DESK.withoutScripts());
        student.open(page("stay")).readsNot("application.stay.credits").answer("type", "BLENDED_SHORT_TERM");
        if (!scripts) {
            student.press("application.saveAndContinue").reads("application.asksMore");
            assertThat(student.path()).startsWith(page("stay"));
        }

        student.answer("virtualComponent", "true").answer("credits", "3").picture("sections-blended-" + scripts);
        student.press("application.saveAndContinue").reads("application.saved");

        assertThat(student.path()).isEqualTo(page("you"));
        student.readsNot("application.you.unit").readsNot("application.you.selfFunded");
        student.answer("category", "MSC_STUDENT");
        if (!scripts) {
            student.press("application.saveAndContinue").reads("application.asksMore");
        }
        student.answer("selfFunded", "true").press("application.saveAndContinue");
        assertThat(content(stage).applicant().selfFunded()).isTrue();
        assertThat(content(stage).mobility().credits()).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesDownSeveralCitizenships(boolean scripts, Stage stage) {
        var window = scripts ? Window.PHONE.in("fr") : Window.DESK.withoutScripts();
        var student =
                draft(stage, ApplicationFixtures.completeStudent(), window).open(page("you"));

        student.press("application.you.addCitizenship").answer("citizenships[1]", "France");
        student.press("application.you.addCitizenship").answer("citizenships[2]", "Belgim");
        student.press("application.saveAndContinue").reads("site.errors.title");
        assertThat(student.status()).isEqualTo(422);
        student.picture("sections-citizenships-" + scripts).open(page("you"));

        assertThat(student.status()).isEqualTo(200);
        assertThat(student.answerTo("citizenships[2]")).isEqualTo("Belgim");
        student.answer("citizenships[2]", "Brasil").enters("givenName").reads("application.saved");
        assertThat(content(stage).applicant().citizenships())
                .containsExactly(CountryCode.of("KE"), CountryCode.of("FR"), CountryCode.of("BR"));
    }

    @Test
    void comesBackToTheCheckAfterChangingOneAnswer(Stage stage) {
        var student = draft(stage, ApplicationFixtures.completeStudent(), Window.DESK)
                .open("/applications/" + id + "/check-answers");

        student.followText("Change Town").answer("city", "Bonn").press("application.saveAndCheck");

        assertThat(student.path()).isEqualTo("/applications/" + id + "/check-answers");
        student.sees("Bonn").picture("sections-check");
    }

    private Visitor draft(Stage stage, ApplicationContent content, Window window) {
        Person ada = stage.person("Ada Student");
        id = stage.service(ApplicationService.class).draft(stage.call(Map.of()), ada.id(), content);
        return stage.signedIn(ada, window);
    }

    private String page(String section) {
        return "/applications/" + id + "/draft/" + section;
    }

    private ApplicationContent content(Stage stage) {
        return stage.service(ApplicationService.class).application(id).content();
    }
}
