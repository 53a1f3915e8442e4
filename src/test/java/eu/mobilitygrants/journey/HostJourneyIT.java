package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.partner.RegisterFixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

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

    private static void findsAndChooses(Stage stage, Window window, String pictures) {
        RegisterFixtures.fill(stage.service(ApplicationContext.class));
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
