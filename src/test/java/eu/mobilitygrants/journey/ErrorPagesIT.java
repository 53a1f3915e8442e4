package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** Whatever goes wrong is said in words, in the reader's language, on a page of the portal, and shows nothing inner. */
@Journey
class ErrorPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysThatThereIsNoSuchPage(String language, Stage stage) {
        var reader = stage.visitor(Window.DESK.in(language));

        for (var path : new String[] {"/no-such-page", "/calls/NO-SUCH-CALL", "/calls/NO-SUCH-CALL/check"}) {
            says(reader.open(path), 404, "site.error.404");
        }
        reader.picture("error-404-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void hidesWhatBelongsToSomebodyElse(String language, Stage stage) {
        var id = draft(stage, stage.person("Olive Owner"));
        var other = stage.signedIn(stage.person("Ned Nosy"), Window.DESK.in(language));

        for (var path :
                new String[] {"", "/draft", "/draft/you", "/check-answers", "/receipt", "/withdraw", "/offer"}) {
            says(other.open("/applications/" + id + path), 404, "site.error.404");
        }
        says(other.open("/applications/" + UUID.randomUUID()), 404, "site.error.404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysThatARoleIsMissing(String language, Stage stage) {
        var applicant = stage.signedIn(stage.person("Ned Nosy"), Window.PHONE.in(language));

        for (var path : new String[] {"/office", "/office/pools", "/office/mail", "/committee", "/admin/people"}) {
            says(applicant.open(path), 403, "site.error.403");
        }
        applicant.picture("error-403-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysThatThisCannotBeDoneHere(String language, Stage stage) {
        var person = stage.person("Mona Method");
        var id = draft(stage, person);
        var applicant = stage.signedIn(person, Window.DESK.in(language));

        says(applicant.open("/applications/" + id + "/submit"), 405, "site.error.405");
        var answer = applicant.requests().post("/applications/" + id + "/check-answers", Map.of());
        says(applicant, answer, 405, "site.error.405.what");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysThatAFormIsStale(String language, Stage stage) {
        var person = stage.person("Tess Twowindows");
        var id = draft(stage, person);
        var applicant = stage.signedIn(person, Window.DESK.in(language));
        applicant.open("/applications/" + id + "/draft/host?by=hand");
        stage.service(ApplicationService.class)
                .save(
                        id,
                        person.id(),
                        0,
                        content -> content.with(new ApplicationContent.Host(
                                null, null, "Quito", null, null, null, null, null, null, null)));

        applicant.answer("city", "Lima").press("application.saveAndContinue");

        says(applicant, 409, "application.changed.title", "application.changed.mine");
        applicant.sees("Quito").sees("Lima").picture("error-409-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void saysThatAPageWasOpenTooLong(String language, Stage stage) {
        var applicant = stage.signedIn(stage.person("Lou Late"), Window.DESK.in(language));
        applicant.open("/profile").losesTheSession();

        applicant.press("identity.save");

        says(applicant, 403, "identity.tooOld.title", "identity.tooOld.why", "identity.tooOld.do");
    }

    private static ApplicationId draft(Stage stage, Person owner) {
        return stage.service(ApplicationService.class)
                .draft(stage.call(Map.of()), owner.id(), ApplicationContent.empty());
    }

    private static void says(Visitor reader, int status, String error) {
        says(reader, status, error + ".title", error + ".what", error + ".do");
    }

    private static void says(Visitor reader, int status, String... keys) {
        assertThat(reader.status()).as(reader.path()).isEqualTo(status);
        for (var key : keys) {
            reader.reads(key);
        }
        showsNothingInner(reader.html());
    }

    private static void says(Visitor reader, APIResponse answer, int status, String key) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("text/html");
        assertThat(HtmlUtils.htmlUnescape(answer.text())).contains(reader.says(key));
        showsNothingInner(answer.text());
    }

    private static void showsNothingInner(String html) {
        assertThat(html)
                .doesNotContain(
                        "Exception", "eu.mobilitygrants", "org.springframework", "Whitelabel", "Tomcat", "\tat ");
    }
}
