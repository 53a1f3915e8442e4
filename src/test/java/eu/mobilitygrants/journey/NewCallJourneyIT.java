package eu.mobilitygrants.journey;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new call from its copy to the first application, and a correction after it. */
@Journey
class NewCallJourneyIT {

    @Test
    void aNewCallFromItsCopyToTheFirstApplication(Stage stage) {
        var last = stage.call(Map.of());
        var next = new CallId("NEW-" + last.value());
        var officer = stage.signedIn(stage.person("Olga Officer", Role.OFFICER), Window.DESK);

        officer.open("/office/calls").picture("new-call-1-list").follow("call.new");
        officer.answer("from", last.value()).answer("code", next.value()).press("call.new.copy");
        officer.reads("call.copied").picture("new-call-2-draft");

        officer.follow("call.part.DATES")
                .answer("values[lastDay]", "2025-08-01")
                .press("call.part.save");
        officer.reads("call.wrong.lastDayFirst").picture("new-call-3-mistake");
        officer.answer("values[lastDay]", "2027-04-30").press("call.part.save").reads("call.part.saved");
        for (var part : new String[] {"TYPES", "POOLS", "COMMITTEE", "COUNTRIES", "DOCUMENTS", "TEXTS"}) {
            officer.follow("call.part." + part)
                    .picture("new-call-4-" + part)
                    .press("call.part.save")
                    .reads("call.part.saved");
        }
        officer.follow("call.dryRun").reads("overview.dryRun.none").picture("new-call-5-dry-run");
        officer.open("/office/calls/" + next).follow("call.publish").picture("new-call-6-publish");
        officer.press("call.publish").reads("call.publish.confirmed.missing");
        officer.answer("confirmed", "true").press("call.publish").reads("call.published");
        officer.picture("new-call-7-published");

        var student = stage.person("Ada Student");
        var draft = ApplicationFixtures.ready(
                stage.service(ApplicationService.class), next, student.id(), ApplicationFixtures.completeStudent());
        var phone = stage.signedIn(student, Window.PHONE);
        phone.open("/calls/" + next).picture("new-call-8-public");
        phone.open("/applications/" + draft + "/check-answers")
                .answer("declared", "true")
                .press("application.check.submit")
                .reads("application.receipt.number");

        officer.press("call.correct").follow("call.part.COMMITTEE");
        officer.answer("values[pass]", "70").press("call.part.save").picture("new-call-9-correction");
        officer.follow("call.publish").answer("reason", "The pass line was a slip of the pen.");
        officer.answer("confirmed", "true").press("call.publish").reads("call.published");
        officer.picture("new-call-10-corrected");
        phone.open("/calls/" + next)
                .sees("The pass line was a slip of the pen.")
                .picture("new-call-11-public");
        var phoneOfOffice = stage.signedIn(stage.person("Otto Officer", Role.OFFICER), Window.PHONE.in("fr"));
        phoneOfOffice.open("/office/calls/" + next).picture("new-call-12-phone-fr");
        phoneOfOffice.open("/office/texts/RECEIPT/fr").picture("new-call-13-texts-fr");
    }
}
