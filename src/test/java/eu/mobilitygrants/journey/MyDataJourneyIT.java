package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The receipt with what proves it, and all that the portal holds on a person: at a desk and on a phone. */
@Journey
class MyDataJourneyIT {

    @Test
    void anApplicantReadsBothAtADesk(Stage stage) {
        reads(stage, Window.DESK, "my-data-en");
    }

    @Test
    void anApplicantReadsBothOnAPhoneInFrench(Stage stage) {
        reads(stage, Window.PHONE.in("fr"), "my-data-fr");
    }

    @Test
    void anApplicantReadsBothAtNight(Stage stage) {
        reads(stage, Window.PHONE.atNight(), "my-data-dark");
    }

    private static void reads(Stage stage, Window window, String pictures) {
        var person = stage.person("Amina Example");
        var call = stage.call(Map.of());
        var applications = stage.service(ApplicationService.class);
        var id = ApplicationFixtures.submitted(applications, call, person.id(), ApplicationFixtures.completeStudent());
        applications.draft(call, person.id(), ApplicationFixtures.completeStudent());
        var applicant = stage.signedIn(person, window);

        readsTheReceipt(applicant, applications, id, pictures);
        readsWhatIsHeld(applicant, person, pictures);
    }

    private static void readsTheReceipt(
            Visitor applicant, ApplicationService applications, ApplicationId id, String pictures) {
        applicant.open("/applications/" + id + "/receipt").unfold("application.receipt.check");
        applicant.looksAgain().sees("sha256sum submission-1.json");
        applicant.sees(applications.submission(id).receipt().sha256()).picture(pictures + "-receipt");
    }

    private static void readsWhatIsHeld(Visitor applicant, Person person, String pictures) {
        applicant.follow("site.footer.myData").reads("overview.myData.title").sees(person.email());
        applicant.reads("application.myData.title").reads("notification.myData.title");
        applicant.picture(pictures);
        assertThat(applicant.html()).contains("/my-data.pdf", "/my-data.json");
        applicant.follow("overview.myData.correct.profile").follow("identity.profile.myData");
        assertThat(applicant.path()).isEqualTo("/my-data");
    }
}
