package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole of an applicant's way by keyboard alone, from the first page to the receipt. */
@Journey
class KeyboardJourneyIT {

    private static final List<String> CRITERIA =
            List.of("ACADEMIC_RECORD", "MOTIVATION_VALUE", "MOTIVATION_NEED", "LEARNING_OBJECTIVES", "QUALITY");

    @BeforeAll
    static void withABrowserOfItsOwn() {
        Chromium.beginAnew();
    }

    @Test
    void appliesWithoutAMouse(Stage stage) {
        var call = stage.call(Map.of());
        var email = Stage.newAddress("kim.keyboard");
        var student = stage.visitor(Window.DESK);
        var keys = new Keyboard(student.page());
        student.goesTo("/calls/" + call.value());

        skipsTheFrame(student, keys);
        keys.follow(student.says("call.apply"));
        keys.fill(Map.of("email", email), student.says("identity.signIn.send"));
        student.goesTo(new Mailbox(email).newestAfter(0).path());
        keys.press(student.says("identity.confirm.enter"));
        keys.press(student.says("application.start.begin"));
        keys.follow(student.says("application.section.stay"));
        writes(student, keys);
        uploads(student, keys);
        keys.fill(Map.of("declared", "true"), student.says("application.check.submit"));

        student.reads("application.receipt.title");
        assertThat(student.path()).endsWith("/receipt");
    }

    private static void skipsTheFrame(Visitor student, Keyboard keys) {
        assertThat(keys.next().get("text")).isEqualTo(student.says("site.skip"));
        student.page().keyboard().press("Enter");
        assertThat(new Looks(student.page()).focus().get("id")).isEqualTo("main");
    }

    private static void writes(Visitor student, Keyboard keys) {
        var on = student.says("application.saveAndContinue");
        keys.fill(
                Map.of(
                        "type", "STUDENT_STUDIES",
                        "departure", "2026-01-10",
                        "firstDay", "2026-01-12",
                        "lastDay", "2026-03-20"),
                on);
        keys.fill(
                Map.of(
                        "givenName", "Kim",
                        "familyName", "Keyboard",
                        "category", "MSC_STUDENT",
                        "citizenships[0]", "Kenya",
                        "countryOfOrigin", "Kenya",
                        "priorErasmusMonths", "0",
                        "programme", "MSc in Examples",
                        "supervisorEmail", "course.director@example.org",
                        "selfFunded", "false",
                        "scholarshipOrBenchFee", "false"),
                on);
        keys.press(student.says("application.host.byHand"));
        keys.fill(
                Map.of(
                        "name", "Universidad de Ejemplos",
                        "city", "Lima",
                        "country", "Peru",
                        "kind", "UNIVERSITY",
                        "agreement", "SIGNED",
                        "contactName", "Dra. Host",
                        "contactEmail", "host@example.org"),
                on);
        var answers = new HashMap<String, String>();
        CRITERIA.forEach(code -> answers.put("answers[%s]".formatted(code), "In my own words."));
        keys.fill(answers, on);
    }

    /** Choosing a file is the browser's own dialogue; sending it is the page's. */
    private static void uploads(Visitor student, Keyboard keys) {
        for (var code : List.of("MOTIVATION_LETTER", "PLAN")) {
            student.page().setInputFiles("#file-" + code, Papers.pdf(code + ".pdf", "Why I would like to go"));
            student.page().focus("#file-" + code);
            var button = student.page().locator("form:has(#file-%s) button[type=submit]".formatted(code));
            keys.press(button.innerText());
        }
        keys.follow(student.says("application.draft.look"));
    }
}
