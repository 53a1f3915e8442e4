package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host is found in the register, or is not there; what was written beside it stays. */
@Journey
class HostJourneyIT {

    @Test
    void isFoundAndChosenWithoutJavaScript(Stage stage) {
        findsAndChooses(stage, Window.PHONE.withoutScripts(), "host-no-script");
    }

    @Test
    void isFoundAndChosenWithJavaScript(Stage stage) {
        findsAndChooses(stage, Window.DESK.in("fr"), "host-script");
    }

    @Test
    void isShownWhileItsNameIsTyped(Stage stage) {
        stage.fillRegister();
        var call = stage.call(Map.of());
        var person = stage.person("Hannah Hostseeker");
        var id =
                stage.service(ApplicationService.class).draft(call, person.id(), ApplicationFixtures.completeStudent());
        var student = stage.signedIn(person, Window.PHONE);

        types(student.open("/hosts"), "q");
        types(student.open("/applications/" + id + "/draft/host?by=search"), "q");
        types(student.open("/calls/" + call.value() + "/check?category=MSC_STUDENT&step=where"), "hostQuery");
        student.page().getByLabel("RUPRECHT-KARLS-UNIVERSITAET").first().check();
        student.press("call.check.next");
        assertThat(student.page().url()).containsPattern("host=[0-9a-f]{8}-");
    }

    /** No button is pressed; what is found is there, and is read out. */
    private static void types(Visitor student, String box) {
        student.page().locator("[name=" + box + "]").pressSequentially("heidelbreg univ");
        student.page().getByText("RUPRECHT-KARLS-UNIVERSITAET").first().waitFor();
        assertThat(student.page().locator("[role=status]").allInnerTexts())
                .anySatisfy(said -> assertThat(said).containsPattern("\\d"));
        student.looksAgain();
    }

    private static void findsAndChooses(Stage stage, Window window, String pictures) {
        stage.fillRegister();
        var person = stage.person("Hannah Hostseeker");
        var applications = stage.service(ApplicationService.class);
        var id = applications.draft(stage.call(Map.of()), person.id(), ApplicationFixtures.completeStudent());
        var student = stage.signedIn(person, window).open("/applications/" + id + "/draft/host");

        student.answer("contactName", "Prof. Unsaved").press("application.host.searchInstead");
        assertThat(student.answerTo("contactName")).isEqualTo("Prof. Unsaved");
        student.answer("q", "heidelbreg university").press("partner.search.button");
        student.picture(pictures + "-1-results").sees("RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG");
        student.press("application.host.byHand");
        assertThat(student.answerTo("name")).isEqualTo("University of Examples");
        student.press("application.host.searchInstead").answer("q", "heidelb01").press("partner.search.button");
        student.press("partner.choose.this", "RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG");
        student.sees("D HEIDELB01").reads("application.host.other").picture(pictures + "-2-chosen");
        assertThat(student.answerTo("contactName")).isEqualTo("Prof. Unsaved");
        var host = applications.application(id).content().host();
        assertThat(host.registered()).isNotNull();
        assertThat(host.name()).isEqualTo("RUPRECHT-KARLS-UNIVERSITAET HEIDELBERG");
        assertThat(host.country().value()).isEqualTo("DE");
    }
}
