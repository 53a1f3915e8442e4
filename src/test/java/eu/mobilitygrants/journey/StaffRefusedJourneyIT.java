package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationContent.Mobility;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.MobilityType;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two rules stand against a complete draft: both are named at once, with what would pass; put right, it is taken. */
@Journey
class StaffRefusedJourneyIT {

    @Test
    void isRefusedByTwoRulesPutRightAndSubmitted(Stage stage) {
        var person = stage.person("Sam Staff");
        var applications = stage.service(ApplicationService.class);
        var content = ApplicationFixtures.completeStaff().with(toAConferenceTooSoon());
        var id = ApplicationFixtures.ready(applications, stage.call(Map.of()), person.id(), content);
        var staff = stage.signedIn(person, Window.DESK.atNight());

        opensTheDraft(staff, id.toString());
        isRefused(staff);
        putsItRight(staff);
        submits(staff);

        assertThat(applications.submission(id).receipt().number()).isEqualTo(1);
    }

    private static Mobility toAConferenceTooSoon() {
        return new Mobility(
                MobilityType.STAFF_TRAINING,
                LocalDate.parse("2025-12-01"),
                LocalDate.parse("2025-12-02"),
                LocalDate.parse("2025-12-11"),
                null,
                null,
                null,
                ConferenceShare.MAIN);
    }

    private static void opensTheDraft(Visitor staff, String id) {
        assertThat(staff.path()).isEqualTo("/applications");
        staff.reads("overview.status.DRAFT").picture("staff-1-applications-dark");
        staff.open("/applications/" + id + "/draft").reads("application.draft.refused", 2);
        staff.picture("staff-2-draft-dark").follow("application.section.check");
    }

    private static void isRefused(Visitor staff) {
        staff.answer("declared", "true").press("application.check.submit");

        assertThat(staff.status()).isEqualTo(422);
        staff.reads("site.errors.title");
        staff.reads("eligibility.rule.NOT_A_CONFERENCE").reads("eligibility.NOT_A_CONFERENCE.NOT_MET");
        staff.reads("eligibility.rule.LEAD_TIME").sees("you can leave on 6 December 2025 or later");
        staff.picture("staff-3-refused-dark");
        staff.open("/applications").reads("overview.status.DRAFT");
    }

    private static void putsItRight(Visitor staff) {
        staff.followText(staff.says("type.MobilityType.STAFF_TRAINING") + ", Example Laboratories")
                .follow("application.section.stay");
        staff.answer("conference", "NONE").answer("departure", "2025-12-06");
        staff.answer("firstDay", "2025-12-08").answer("lastDay", "2025-12-19");
        staff.press("application.saveAndList").reads("application.saved");
        staff.readsNot("eligibility.rule.NOT_A_CONFERENCE").seesNot("not met");
    }

    private static void submits(Visitor staff) {
        staff.follow("application.draft.look").reads("application.check.complete");
        staff.press("application.check.submit").reads("application.declaration.missing");
        assertThat(staff.status()).isEqualTo(422);
        staff.answer("declared", "true").press("application.check.submit");
        staff.reads("application.receipt.title").picture("staff-4-receipt-dark");
    }
}
