package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.CallId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole of an applicant's way with JavaScript switched off: a self-funded student who goes to Peru. */
@Journey
class WithoutScriptsJourneyIT {

    @Test
    void checksAppliesAndWithdrawsWithoutAnyScript(Stage stage) {
        var call = stage.call(Map.of());
        var email = Stage.newAddress("noor.noscript");
        var student = stage.visitor(Window.DESK.withoutScripts());

        checks(student, call);
        student.press("call.verdict.start").signIn(email);
        student.press("application.start.begin")
                .follow("application.section.stay")
                .press("application.saveAndContinue");
        writes(student);
        hearsWhatIsWrongWithAFile(student);
        submits(student);
        withdraws(student);
        new Mailbox(email).newest("You have withdrawn your application");
    }

    private static void checks(Visitor student, CallId call) {
        student.open("/calls/" + call.value() + "/check").answer("category", "MSC_STUDENT");
        student.answer("citizenships", "KE").answer("countryOfOrigin", "KE").press("call.check.next");
        student.answer("type", "STUDENT_STUDIES").press("call.check.next");
        student.answer("hostCountry", "PE").answer("hostKind", "UNIVERSITY").press("call.check.next");
        student.answer("departure", "2026-01-10")
                .answer("firstDay", "2026-01-12")
                .answer("lastDay", "2026-03-20")
                .press("call.check.next");
        student.answer("priorErasmusMonths", "0").answer("agreement", "SIGNED").press("call.check.next");
        student.reads("call.verdict.ELIGIBLE");
        student.picture("no-script-1-verdict");
    }

    private static void writes(Visitor student) {
        student.answer("givenName", "Noor").answer("familyName", "Noscript").answer("programme", "MSc in Examples");
        student.answer("supervisorEmail", "course.director@example");
        student.press("application.saveAndContinue").reads("site.errors.title");
        assertThat(student.answerTo("givenName")).isEqualTo("Noor");
        student.answer("supervisorEmail", "course.director@example.org").answer("selfFunded", "true");
        student.answer("scholarshipOrBenchFee", "false").press("application.saveAndContinue");
        student.answer("name", "Universidad de Ejemplos").answer("city", "Lima");
        student.answer("contactName", "Dra. Host").answer("contactEmail", "host@example.org");
        student.press("application.saveAndContinue");
        for (var criterion :
                new String[] {"ACADEMIC_RECORD", "MOTIVATION_VALUE", "MOTIVATION_NEED", "LEARNING_OBJECTIVES", "QUALITY"
                }) {
            student.answer("answers[%s]".formatted(criterion), "In my own words: " + criterion);
        }
        student.press("application.saveAndContinue");
    }

    private static void hearsWhatIsWrongWithAFile(Visitor student) {
        student.upload("PLAN", Papers.text("plan.pdf", "Only called a PDF")).reads("document.notPdf");
        assertThat(student.status()).isEqualTo(422);
        student.picture("no-script-2-not-a-pdf");
    }

    private static void submits(Visitor student) {
        student.upload("MOTIVATION_LETTER", Papers.pdf("letter.pdf", "Why I would like to go"));
        student.upload("PLAN", Papers.pdf("plan.pdf", "What I would study")).follow("application.draft.look");
        student.reads("application.check.complete").picture("no-script-3-check-answers");
        student.answer("declared", "true").press("application.check.submit");
        student.reads("application.receipt.title").sees("09:00:00").picture("no-script-4-receipt");
    }

    private static void withdraws(Visitor student) {
        student.follow("application.receipt.follow").reads("overview.status.RECEIVED");
        student.follow("overview.papers.withdraw").reads("application.withdraw.final");
        student.picture("no-script-5-withdraw").press("application.withdraw.do");
        student.reads("application.withdrawn")
                .reads("overview.status.WITHDRAWN")
                .picture("no-script-6-withdrawn");
    }
}
