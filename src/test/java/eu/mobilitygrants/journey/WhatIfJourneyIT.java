package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The office imagines what would follow; then it happens, and what was imagined is what follows. */
@Journey
class WhatIfJourneyIT {

    @Test
    void whatIsImaginedIsWhatTheRealThingBrings(Stage stage) {
        var call = stage.call(Map.of("STAFF", 1));
        var first = stage.person("Fay First");
        var firstId = positive(stage, call, first);
        positive(stage, call, stage.person("Stan Second"));
        positive(stage, call, stage.person("Thea Third"));
        var officer = stage.signedIn(stage.person("Oscar Officer", Role.OFFICER), Window.DESK);

        imaginesThatTheFirstDeclines(officer, call);
        theFirstDeclines(stage, first, firstId);
        itCameAsImagined(officer, call);
        oneGrantMore(officer, call);
        theAuditorReadsItOnAPhoneAtNight(stage, call);
    }

    private static void imaginesThatTheFirstDeclines(Visitor officer, CallId call) {
        officer.open("/office/pools?call=" + call).sees("Receipt 1").picture("what-if-1-board");
        officer.follow("award.whatIf.title").reads("award.whatIf.none");
        officer.answer("receipt", "1").answer("deed", "DECLINE").press("award.whatIf.add.case");
        officer.reads("award.whatIf.step.DECLINE", 1).sees("Receipt 2 is offered grant 1 of Staff training.");
        officer.sees("The outcome of 2 applications changes").picture("what-if-2-imagined");
        officer.open("/office/pools?call=" + call).sees("Receipt 1");
        assertThat(officer.page().locator(".seats .seat-offered a").innerText()).isEqualTo("Receipt 1");
    }

    private static void theFirstDeclines(Stage stage, Person first, ApplicationId id) {
        var holder = stage.signedIn(first, Window.PHONE);
        holder.open("/applications/" + id + "/offer").follow("award.offer.decline");
        holder.press("award.offer.decline.yes").reads("award.offer.declined");
    }

    private static void itCameAsImagined(Visitor officer, CallId call) {
        officer.open("/office/pools?call=" + call);
        assertThat(officer.page().locator(".seats .seat-offered a").innerText()).isEqualTo("Receipt 2");
        officer.followText(officer.says("award.replay.title", "Staff training"));
        officer.sees("Grant 1 offered to receipt 2").picture("what-if-3-history");
        officer.follow("award.replay.previous").sees("Grant 1 declined");
        officer.follow("award.replay.first").sees("Pool opened with 1 grant");
    }

    private static void oneGrantMore(Visitor officer, CallId call) {
        officer.open("/office/pools/what-if?call=" + call)
                .answer("pool", "STAFF")
                .answer("capacity", "2");
        officer.press("award.whatIf.add.capacity").sees("Receipt 3 is offered grant 2 of Staff training.");
        var imagined = officer.page().locator("#outcome").innerText();
        officer.open("/office/pools/%s/STAFF/capacity".formatted(call)).answer("capacity", "2");
        officer.answer("reason", "One more was granted.").press("award.change.look");
        assertThat(officer.page().locator("#outcome").innerText()).isEqualTo(imagined);
        officer.picture("what-if-4-preview").press("award.capacity.save").reads("award.capacity.saved");
        assertThat(officer.page().locator(".seats .seat-offered a").allInnerTexts())
                .containsExactly("Receipt 2", "Receipt 3");
    }

    private static void theAuditorReadsItOnAPhoneAtNight(Stage stage, CallId call) {
        var auditor = stage.signedIn(
                stage.person("Aude Auditor", Role.AUDITOR),
                Window.PHONE.in("fr").atNight());
        auditor.open("/office/pools?call=" + call).picture("what-if-5-board");
        auditor.open("/office/pools/STAFF/history?call=" + call).picture("what-if-6-history");
        auditor.open("/office/pools/what-if?step=withdraw.2&call=" + call).picture("what-if-7-imagined");
    }

    private static ApplicationId positive(Stage stage, CallId call, Person person) {
        var id = ApplicationFixtures.submitted(
                stage.service(ApplicationService.class), call, person.id(), ApplicationFixtures.completeStaff());
        new Committee(stage).findsConvincing(call, Audience.STAFF, id);
        return id;
    }
}
