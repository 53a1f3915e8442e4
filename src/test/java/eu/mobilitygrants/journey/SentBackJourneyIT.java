package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sending back costs the place; a question does not. */
@Journey
class SentBackJourneyIT {

    private static final String REASON = "The study plan names no courses. Please add them with their credits.";
    private static final String QUESTION = "Which of the two laboratories will you join?";
    private static final String ANSWER = "The one for tropical medicine.";

    @Test
    void getsALaterNumberAfterBeingSentBack(Stage stage) {
        var call = stage.call(Map.of());
        var early = stage.person("Erin Early");
        var id = submitted(stage, call, early);
        var officer = stage.signedIn(stage.person("Olga Officer", Role.OFFICER), Window.DESK);

        sendsBack(officer, id);
        aQuarterOfAnHourPasses(stage, id);
        submitted(stage, call, stage.person("Milo Meanwhile"));
        completesAndSubmitsAgain(stage.signedIn(early, Window.PHONE), early, id);

        officer.open("/office/pools?call=" + call.value());
        assertThat(officer.text()).containsSubsequence("1 2 Ada Student", "2 3 Ada Student");
        officer.open("/office/cases/" + id).reads("review.phase.SCREENING").sees(REASON);
    }

    @Test
    void isAsItWasWhenTheOfficeTakesTheSendBackBack(Stage stage) {
        var call = stage.call(Map.of());
        var early = stage.person("Erin Early");
        var id = submitted(stage, call, early);
        var olga = stage.person("Olga Officer", Role.OFFICER);
        var officer = stage.signedIn(olga, Window.PHONE);

        sendsBack(officer, id);
        officer.picture("sent-back-4-undo-phone");
        stage.signedIn(olga, Window.DESK)
                .open("/office/cases/" + id)
                .unfold("review.undo")
                .picture("sent-back-5-undo-desk");
        officer.unfold("review.undo").press("review.undo.button").reads("review.missing.reason");
        officer.answer("undoReason", "The courses are on page 2.").picture("sent-back-6-undo-open-phone");
        officer.press("review.undo.button")
                .reads("review.notice.sendBackTakenBack")
                .reads("review.phase.SCREENING");
        officer.picture("sent-back-7-undone-phone");

        var applicant = stage.signedIn(early, Window.PHONE).open("/applications/" + id);
        applicant.sees("The courses are on page 2.").picture("sent-back-8-status");
        assertThat(applicant.text()).contains("1").doesNotContain("Back with you");
    }

    @Test
    void keepsItsPlaceWhileAQuestionIsAnswered(Stage stage) {
        var call = stage.call(Map.of());
        var asked = stage.person("Ann Asked");
        var id = submitted(stage, call, asked);
        var officer = stage.signedIn(stage.person("Olga Officer", Role.OFFICER), Window.PHONE);

        asks(officer, id);
        submitted(stage, call, stage.person("Milo Meanwhile"));
        answers(stage.signedIn(asked, Window.DESK.in("fr")), asked, id);

        officer.open("/office/cases/" + id)
                .sees(ANSWER)
                .reads("review.phase.SCREENING")
                .sees("No 1,");
        officer.open("/office/pools?call=" + call.value());
        assertThat(officer.text()).containsSubsequence("1 1 Ada Student", "2 2 Ada Student");
    }

    private static ApplicationId submitted(Stage stage, CallId call, Person person) {
        return ApplicationFixtures.submitted(
                stage.service(ApplicationService.class), call, person.id(), ApplicationFixtures.completeStudent());
    }

    private static void sendsBack(Visitor officer, ApplicationId id) {
        officer.open("/office/cases/" + id).unfold("review.sendBack").reads("review.sendBack.warning");
        officer.press("review.sendBack.button").reads("review.missing.reason");
        assertThat(officer.status()).isEqualTo(422);
        officer.picture("sent-back-1-reason-missing");
        officer.answer("sendBackReason", REASON).press("review.sendBack.button");
        officer.reads("review.notice.sentBack").reads("review.phase.ENDED").reads("review.undo");
    }

    /** Until then the mail waits, so that the office can think better of it. */
    private static void aQuarterOfAnHourPasses(Stage stage, ApplicationId id) {
        stage.service(JdbcClient.class).sql("""
                        update scheduled_tasks set execution_time = now()
                         where task_instance in (select m.id::text from outbound_mail m where m.application_id = ?)
                        """).param(id.value()).update();
    }

    private static void completesAndSubmitsAgain(Visitor applicant, Person person, ApplicationId id) {
        var returned = new Mailbox(person.email()).newest("Your application came back as incomplete");
        assertThat(returned.text()).contains(REASON);
        applicant.open(returned.path()).sees(REASON).picture("sent-back-2-returned");
        applicant
                .open("/applications/" + id + "/draft")
                .reads("application.draft.newNumber")
                .sees(REASON);
        applicant.follow("application.section.documents");
        applicant
                .upload("PLAN", Papers.pdf("plan-with-courses.pdf", "Parasitology, 6 credits"))
                .sees("plan-with-courses.pdf");
        applicant.follow("application.draft.look").answer("declared", "true").press("application.check.submit");
        assertThat(applicant.find("(?i)receipt number (\\d+)")).isEqualTo("3");
        applicant.picture("sent-back-3-receipt");
        new Mailbox(person.email()).newest("Receipt number 3");
    }

    private static void asks(Visitor officer, ApplicationId id) {
        officer.open("/office/cases/" + id).unfold("review.ask");
        assertThat(officer.answerTo("answerBy")).isEqualTo("2025-10-16");
        officer.answer("question", QUESTION).picture("clarification-1-ask").press("review.ask.button");
        officer.reads("review.notice.asked").reads("review.phase.CLARIFICATION").sees(QUESTION);
    }

    private static void answers(Visitor applicant, Person person, ApplicationId id) {
        var question = new Mailbox(person.email()).newest("A question about your application");
        assertThat(question.text()).contains(QUESTION);
        applicant.open("/applications/" + id).reads("overview.status.QUESTION").picture("clarification-2-status");
        applicant.open(question.path()).sees(QUESTION).reads("review.answer.place");
        applicant.picture("clarification-3-answer");
        applicant.answer("answer", ANSWER).press("review.answer.button").reads("review.notice.answered");
        applicant.open("/applications/" + id + "/receipt").picture("clarification-4-receipt");
        applicant.sees("1");
    }
}
