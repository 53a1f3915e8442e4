package eu.mobilitygrants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.shared.CountryCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Could I get a grant? From the first question to a draft in which nothing has to be typed again. */
@Journey
class CheckJourneyIT {

    @Test
    void leadsAStudentOnAPhoneFromTheFirstQuestionToADraftInFrench(Stage stage) {
        var call = stage.call(Map.of());
        var student = stage.visitor(Window.PHONE.in("fr"));
        student.open("/calls/" + call.value() + "/check").picture("check-fr-1-who");
        student.answer("category", "PHD_STUDENT").answer("citizenships", "Kenya");
        student.answer("countryOfOrigin", "Kenya").press("call.check.next");
        student.answer("staffContractAtDeparture", "false").answer("type", "DOCTORAL_SHORT_TERM");
        student.picture("check-fr-2-stay").press("call.check.next");

        student.answer("hostCountry", "Kenya").answer("hostKind", "RESEARCH_INSTITUTE");
        student.picture("check-fr-3-where").press("call.check.next");
        student.sees(student.says("call.check.failing", 1)).picture("check-fr-4-failing");
        student.followText(student.says("call.check.change") + " " + student.says("eligibility.rule.NOT_HOME_COUNTRY"));
        assertThat(student.answerTo("hostKind")).isEqualTo("RESEARCH_INSTITUTE");
        student.answer("hostCountry", "Allemagne").press("call.check.next");
        student.readsNot("call.check.failing.what");

        student.answer("departure", "2026-01-10").answer("firstDay", "2026-01-12");
        student.answer("lastDay", "2026-02-06").picture("check-fr-5-when").press("call.check.next");
        student.answer("conference", "PART").answer("priorErasmusMonths", "2").picture("check-fr-6-details");
        student.press("call.check.next").reads("call.verdict.REFERRED").picture("check-fr-7-verdict");
        student.prints("check-fr-8-print");

        student.press("call.verdict.start").signIn(Stage.newAddress("ines.check"));
        student.press("application.start.begin");
        var content = stage.service(ApplicationService.class)
                .application(draft(student))
                .content();
        assertThat(content.mobility().type()).isEqualTo(MobilityType.DOCTORAL_SHORT_TERM);
        assertThat(content.mobility().conference()).isEqualTo(ConferenceShare.PART);
        assertThat(content.mobility().lastDay()).isEqualTo(LocalDate.of(2026, 2, 6));
        assertThat(content.applicant().priorErasmusMonths()).isEqualByComparingTo("2");
        assertThat(content.applicant().staffContractAtDeparture()).isFalse();
        assertThat(content.applicant().citizenships()).containsExactly(CountryCode.of("KE"));
        assertThat(content.host().country()).isEqualTo(CountryCode.of("DE"));
    }

    @Test
    void takesAHostFromTheRegisterIntoTheDraft(Stage stage) {
        stage.fillRegister();
        var call = stage.call(Map.of());
        var student = stage.visitor(Window.DESK);
        student.open("/calls/" + call.value() + "/check").answer("category", "MSC_STUDENT");
        student.answer("citizenships", "Peru").answer("countryOfOrigin", "Peru").press("call.check.next");
        student.answer("type", "STUDENT_STUDIES").press("call.check.next");
        student.answer("hostQuery", "heidleberg universitat").press("call.check.host.search");
        student.picture("check-en-1-search").choose("Heidelberg").press("call.check.next");
        student.answer("departure", "2026-01-10").answer("firstDay", "2026-01-12");
        student.answer("lastDay", "2026-03-20").press("call.check.next");
        student.answer("priorErasmusMonths", "0").press("call.check.next").reads("call.verdict.ELIGIBLE");
        student.picture("check-en-2-verdict").prints("check-en-3-print");

        student.follow("call.verdict.moreDates").picture("check-en-4-dates");
        var back = stage.visitor(Window.DESK.atNight());
        back.open(student.path()).picture("check-en-5-dates-dark");

        var facts = student.path().substring(student.path().indexOf('?'));
        student.open("/calls/" + call.value() + "/check" + facts).press("call.verdict.start");
        student.signIn(Stage.newAddress("hugo.host")).press("application.start.begin");
        var host = stage.service(ApplicationService.class)
                .application(draft(student))
                .content()
                .host();
        assertThat(host.registered()).isNotNull();
        assertThat(host.city()).isEqualToIgnoringCase("Heidelberg");
        assertThat(host.country()).isEqualTo(CountryCode.of("DE"));
        assertThat(Objects.requireNonNull(host.charter()).status()).isEqualTo(CharterStatus.HELD);
    }

    private static ApplicationId draft(Visitor visitor) {
        assertThat(visitor.path()).matches("/applications/[0-9a-f-]{36}/draft");
        return new ApplicationId(UUID.fromString(visitor.path().split("/")[2]));
    }
}
