package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.review.ReviewPhase;
import eu.mobilitygrants.review.ReviewService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An officer comes in: what waits, one case on one screen, then several at once; a colleague goes on from the telephone. */
@Journey
class MorningAtTheDeskJourneyIT {

    @Test
    void takesWhatCameInToTheCommittee(Stage stage) {
        var call = stage.call(Map.of("STUDENT_PROGRAMME", 2));
        var applications = stage.service(ApplicationService.class);
        var cases = List.of("Ada", "Bea", "Cem").stream()
                .map(name -> ApplicationFixtures.submitted(
                        applications, call, stage.person(name).id(), ApplicationFixtures.completeStudent()))
                .toList();
        var desk = stage.signedIn(stage.person("Olga Officer", Role.OFFICER), Window.DESK);

        desk.open("/office?call=" + call).picture("morning-1-desk");
        desk.follow("overview.heap.NEW").reads("overview.cases.found", 3).picture("morning-2-list");

        desk.page()
                .locator("table.cases a[href$='%s']".formatted(cases.getFirst()))
                .waitFor();
        desk.open("/office/cases/" + cases.getFirst());
        assertThat(desk.page().locator("iframe").getAttribute("src"))
                .startsWith("/office/cases/" + cases.getFirst() + "/documents/");
        desk.answer("note", "The host telephoned: she is expected.").press("review.notes.write");
        desk.sees("she is expected").picture("morning-3-case").press("review.passOn");
        assertThat(phase(stage, cases.getFirst())).isEqualTo(ReviewPhase.ASSESSMENT);

        desk.open("/office/cases?call=" + call);
        desk.answer("act", "PASS_ON").press("bulk.choose.go").reads("bulk.nothing.cases");
        desk.open("/office/cases?call=" + call);
        for (var id : cases) {
            desk.page().locator("input[name=cases][value='%s']".formatted(id)).check();
        }
        desk.answer("act", "PASS_ON").press("bulk.choose.go").reads("bulk.preview.count", 2, 1);
        desk.picture("morning-4-preview").press("bulk.confirm", 2).reads("bulk.results.count", 2, 2);
        desk.picture("morning-5-results");
        assertThat(cases).allSatisfy(id -> assertThat(phase(stage, id)).isEqualTo(ReviewPhase.ASSESSMENT));

        desk.open("/office/cases?call=" + call + "&waiting=ASSESSMENT").unfold("overview.views.save");
        desk.answer("name", "With the committee").press("overview.views.save.do");
        desk.open("/office/cases").followText("With the committee").reads("overview.filter.none");

        var phone = stage.signedIn(stage.person("Otto Officer", Role.OFFICER), Window.PHONE.in("fr"));
        phone.open("/office/cases/" + cases.get(1)).sees("Ada Student").picture("morning-6-phone-fr");
        phone.press("review.takeBack").reads("review.notice.takenBack");
        assertThat(phase(stage, cases.get(1))).isEqualTo(ReviewPhase.SCREENING);
    }

    private static ReviewPhase phase(Stage stage, ApplicationId id) {
        return stage.service(ReviewService.class).phases(List.of(id)).get(id);
    }
}
