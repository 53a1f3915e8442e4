package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the public call page to a grant that is accepted, through the hands of everyone who has a part in it. */
@Journey
class StudentJourneyIT {

    private static final List<String> CRITERIA =
            List.of("ACADEMIC_RECORD", "MOTIVATION_VALUE", "MOTIVATION_NEED", "LEARNING_OBJECTIVES", "QUALITY");

    /** Asked under the same names by the check and by the application, or under others in the host section. */
    private static final Map<String, String> CHECKED = ordered(
            "category", "MSC_STUDENT",
            "citizenships", "KE",
            "countryOfOrigin", "KE",
            "type", "STUDENT_STUDIES",
            "hostCountry", "DE",
            "hostKind", "UNIVERSITY",
            "departure", "2026-01-10",
            "firstDay", "2026-01-12",
            "lastDay", "2026-03-20",
            "charterStatus", "HELD",
            "charterFrom", "2021-01-01",
            "charterUntil", "2029-12-31",
            "priorErasmusMonths", "0");

    @Test
    void goesFromTheCallPageToAnAcceptedGrant(Stage stage) {
        goesAllTheWay(stage, Window.DESK, "student-en");
    }

    @Test
    void goesTheSameWayOnAPhoneInFrench(Stage stage) {
        goesAllTheWay(stage, Window.PHONE.in("fr"), "student-fr");
    }

    private static void goesAllTheWay(Stage stage, Window window, String pictures) {
        var call = stage.call(Map.of());
        var email = Stage.newAddress("amina.student");
        var student = stage.visitor(window);

        checksTheCase(student, call, pictures);
        startsWithTheseFacts(student, email);
        var id = writesAndSubmits(student, pictures);
        assertThatReceiptCame(student, email, pictures);
        followsIt(student, pictures);
        officerPassesOn(stage, call, id);
        twoAssess(stage, id);
        officerConcludes(stage, id);
        accepts(student, email, pictures);
        booksShowIt(stage, call, id);
    }

    private static void checksTheCase(Visitor student, CallId call, String pictures) {
        student.open("/calls/" + call.value()).reads("call.grants").picture(pictures + "-1-call");
        student.follow("call.check").reads("call.check.lede");
        // As an older link that says something of the charter: nobody is asked about it any more.
        student.open("/calls/" + call.value() + "/check?step=all&charterStatus=HELD");
        student.answerAll(CHECKED).press("call.check.submit");
        student.reads("call.verdict.ELIGIBLE").reads("call.verdict.counts", 16, 0, 0, 0);
        student.picture(pictures + "-2-verdict");
    }

    /** Signing in lies in between; nothing that was checked is asked again. */
    private static void startsWithTheseFacts(Visitor student, String email) {
        student.press("call.verdict.start").reads("identity.signIn.how");
        student.signIn(email).reads("application.start.facts").press("application.start.begin");
        assertThat(student.path()).matches("/applications/[0-9a-f-]{36}/draft");
    }

    private static String writesAndSubmits(Visitor student, String pictures) {
        var id = student.path().split("/")[2];
        student.picture(pictures + "-3-draft").follow("application.section.stay");
        looksAtTheStay(student);
        fillsYou(student);
        fillsHost(student);
        CRITERIA.forEach(
                code -> student.answer("answers[%s]".formatted(code), "What I have to say about " + code + "."));
        student.press("application.saveAndContinue");
        student.upload("MOTIVATION_LETTER", Papers.pdf("letter.pdf", "Why I would like to go"))
                .reads("application.documents.uploaded");
        student.upload("PLAN", Papers.pdf("plan.pdf", "What I would study")).reads("application.documents.uploaded");
        student.follow("application.draft.look").reads("application.check.complete");
        student.picture(pictures + "-4-check-answers");
        student.answer("declared", "true").press("application.check.submit");
        return id;
    }

    private static void fillsYou(Visitor student) {
        assertThat(student.answerTo("category")).isEqualTo("MSC_STUDENT");
        assertThat(student.answerTo("citizenships[0]")).isIn("KE", "Kenya");
        assertThat(student.answerTo("priorErasmusMonths")).isEqualTo("0");
        student.answerAll(ordered(
                "givenName", "Amina",
                "familyName", "Example",
                "programme", "MSc in Examples",
                "supervisorEmail", "course.director@example.org",
                "scholarshipOrBenchFee", "false",
                "selfFunded", "false"));
        student.press("application.saveAndContinue").reads("application.saved");
    }

    private static void looksAtTheStay(Visitor student) {
        assertThat(student.answerTo("type")).isEqualTo("STUDENT_STUDIES");
        assertThat(student.answerTo("departure")).isEqualTo("2026-01-10");
        student.press("application.saveAndContinue").reads("application.saved");
    }

    private static void fillsHost(Visitor student) {
        student.press("application.host.byHand");
        student.answerAll(ordered(
                "name", "University of Examples",
                "city", "Berlin",
                "contactName", "Dr Host",
                "contactEmail", "host@example.org",
                "erasmusCode", "D  EXAMPLE01"));
        student.press("application.saveAndContinue").reads("application.saved");
    }

    private static void assertThatReceiptCame(Visitor student, String email, String pictures) {
        student.reads("application.receipt.title").picture(pictures + "-5-receipt");
        assertThat(student.path()).endsWith("/receipt");
        assertThat(student.find("(?i)" + student.says("application.receipt.number") + " (\\d+)"))
                .isEqualTo("1");
        student.sees("09:00:00 (");
        var hash = student.find("\\b([0-9a-f]{64})\\b");

        var receipt = new Mailbox(email).newest(student.says("notification.mail.RECEIPT.subject", "", 1));
        assertThat(receipt.text()).contains(hash, "09:00:00 (");
    }

    private static void followsIt(Visitor student, String pictures) {
        student.follow("application.receipt.follow").reads("overview.status.RECEIVED.meaning");
        student.reads("overview.place.title").reads("overview.place.ahead", 0);
        student.picture(pictures + "-6-status");
    }

    private static void officerPassesOn(Stage stage, CallId call, String id) {
        var officer = stage.signedIn(stage.person("Olga Officer", Role.OFFICER), Window.DESK);
        officer.open("/office/cases?call=" + call.value())
                .picture("office-cases")
                .followText("Amina Example");
        officer.reads("review.phase.SCREENING").picture("office-case");
        officer.press("review.passOn").reads("review.notice.passedOn");
        assertThat(officer.path()).isEqualTo("/office/cases/" + id);
    }

    private static void twoAssess(Stage stage, String id) {
        var first = stage.assessor("Edda Education", "EDUCATION_OFFICE");
        var second = stage.assessor("Paul Health", "PUBLIC_HEALTH");
        assesses(stage.signedIn(first, Window.DESK), id, "4");

        var late = stage.signedIn(second, Window.DESK.atNight());
        late.open("/committee/cases/" + id).reads("review.scores.hidden").seesNot(first.name());
        assesses(late, id, "5");
        late.readsNot("review.scores.hidden").sees(first.name()).seesNot("of the training and of the host");
        late.picture("committee-case-scored-dark");
    }

    private static void assesses(Visitor assessor, String id, String points) {
        assessor.open("/committee").open("/committee/cases/" + id).reads("review.scores.hidden");
        CRITERIA.forEach(code -> assessor.answer("scores[%s]".formatted(code), points)
                .answer("comments[%s]".formatted(code), "Convincing."));
        assessor.press("review.assess.button").reads("review.notice.assessed");
    }

    private static void officerConcludes(Stage stage, String id) {
        var officer = stage.signedIn(stage.person("Oscar Officer", Role.OFFICER, Role.CHAIR), Window.DESK);
        officer.open("/office").open("/office/cases/" + id).reads("review.conclude");
        officer.answer("positive", "true").answer("conclusionReason", "A convincing plan.");
        officer.press("review.conclude.button").reads("review.notice.pending").reads("review.pending.positive");
        officer.follow("review.pending.all").press("review.publish.button").reads("review.notice.published");
        officer.open("/office/cases/" + id).reads("review.decision.positive");
        officer.picture("office-case-concluded");
    }

    private static void accepts(Visitor student, String email, String pictures) {
        var offer = new Mailbox(email).newest(start(student.says("notification.mail.OFFERED.subject")));
        student.open(offer.path()).reads("award.offer.OFFERED.what").picture(pictures + "-7-offer");
        student.press("award.offer.accept").reads("award.offer.accepted");
        student.follow("award.offer.status").reads("overview.status.ACCEPTED.meaning");
        student.picture(pictures + "-8-accepted");
        new Mailbox(email).newest(student.says("notification.mail.ACCEPTED.subject"));
    }

    private static void booksShowIt(Stage stage, CallId call, String id) {
        var auditor = stage.signedIn(stage.person("Aud Auditor", Role.AUDITOR), Window.DESK);
        auditor.open("/office/pools?call=" + call.value()).sees("Amina Example").reads("award.grant.ACCEPTED");
        auditor.picture("office-pools");
        auditor.open("/office/ledger?call=" + call.value()).sees("Receipt 1 evaluated positively");
        auditor.picture("office-ledger").press("award.ledger.verify").reads("award.verification.holds");
        auditor.readsNot("award.verification.fails").picture("office-ledger-verified");
        assertThat(auditor.open("/office/cases/" + id).text()).contains("Amina Example");
    }

    /** A subject up to where it names a date. */
    private static String start(String subject) {
        return subject.substring(0, subject.indexOf('{'));
    }

    private static Map<String, String> ordered(String... fieldsAndValues) {
        var answers = new LinkedHashMap<String, String>();
        for (var index = 0; index < fieldsAndValues.length; index += 2) {
            answers.put(fieldsAndValues[index], fieldsAndValues[index + 1]);
        }
        return answers;
    }
}
