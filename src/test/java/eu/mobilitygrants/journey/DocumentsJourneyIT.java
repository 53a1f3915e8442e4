package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two files and a photo become one document: put in order, looked at, one taken out again; on a desk and on a phone. */
@Journey
class DocumentsJourneyIT {

    @ParameterizedTest(name = "{0}, scripts {1}, in {2}")
    @CsvSource({"desk, true, en", "phone, true, fr", "desk, false, fr", "phone, false, en"})
    void putsADocumentTogether(String window, boolean scripts, String language, Stage stage) {
        var person = stage.person("Ada Files");
        var id = stage.service(ApplicationService.class)
                .draft(stage.call(Map.of()), person.id(), ApplicationFixtures.completeStudent());
        var here = (window.equals("desk") ? Window.DESK : Window.PHONE).in(language);
        var ada = stage.signedIn(person, scripts ? here : here.withoutScripts());
        var name = "documents-%s-%s".formatted(window, scripts ? "scripts" : "plain");

        ada.open("/applications/" + id + "/draft/documents").picture(name + "-1-empty");
        ada.upload("PLAN", Papers.pdf("first.pdf", "first"), Papers.pdf("second.pdf", "second"))
                .reads("application.documents.uploadedSeveral", 2);
        ada.upload("PLAN", Papers.photo("third.jpg")).reads("application.documents.uploaded");
        ada.picture(name + "-2-three");

        ada.pressText(ada.says("application.documents.up") + " third.jpg");
        ada.reads("application.documents.moved", "third.jpg", 2, 3);
        assertThat(ada.focused()).startsWith("up-");
        ada.pressText(ada.says("application.documents.up") + " third.jpg");
        ada.reads("application.documents.moved", "third.jpg", 1, 3);
        assertThat(ada.focused()).as("there is no way further up").startsWith("down-");
        assertThat(ada.text()).containsSubsequence("third.jpg", "first.pdf", "second.pdf");
        ada.pressText(ada.says("application.documents.remove") + " first.pdf")
                .reads("application.documents.removed")
                .seesNot("first.pdf");

        ada.upload("PLAN", Papers.pdf("good.pdf", "good"), Papers.text("bad.pdf", "Only called a PDF"));
        ada.reads("application.documents.uploaded").sees("bad.pdf").reads("document.notPdf");
        ada.sees("good.pdf").picture(name + "-3-one-refused");
        if (scripts) {
            losesTheLineAndKeepsTheChoice(ada);
        }
    }

    private static void losesTheLineAndKeepsTheChoice(Visitor ada) {
        ada.uploadInVain("MOTIVATION_LETTER", "huge.pdf", Papers.huge("huge.pdf"));
        ada.linesDown(true);
        ada.uploadInVain(
                "MOTIVATION_LETTER",
                ada.says("application.documents.failed"),
                Papers.pdf("letter.pdf", "letter"),
                Papers.photo("page.jpg"));
        assertThat(ada.chosen("MOTIVATION_LETTER")).isEqualTo(2);
        ada.linesDown(false).picture("documents-line-down");
        ada.upload("MOTIVATION_LETTER", Papers.pdf("letter.pdf", "letter")).sees("letter.pdf");
    }
}
