package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.application.Candidacies;
import eu.mobilitygrants.award.ExplainedPlace;
import eu.mobilitygrants.award.PlaceExplanations;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** For every state: what it is, whose turn it is, by when, and why the place is what it is. */
@PortalTest
@Import(OverviewCases.class)
class StatusPageIT {

    @Autowired
    OverviewCases cases;

    @Autowired
    Candidacies candidacies;

    @Autowired
    PlaceExplanations explanations;

    @Autowired
    MovableClock clock;

    private CallId call;

    @BeforeEach
    void oneGrant() {
        call = CallFixtures.copyOfErasmus2024(cases.jdbc, Map.of("STAFF", 1));
    }

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.reset();
    }

    @Test
    void aDraftSaysItsLastDayAndThePlaceItWouldTake() {
        cases.submitted(call, ApplicationFixtures.completeStaff(true));
        cases.submitted(call);

        var page = cases.status(cases.draft(call, ApplicationFixtures.completeStaff()));

        says(page, "Draft", "You", "By the end of 1 December 2025: the last day to submit for these dates.");
        assertThat(page.select("#place").text()).isEqualTo("Your place, if you submitted now");
        assertThat(page.select("main").text())
                .contains("would get receipt number 3", "2 applications would be ahead of you")
                .contains("Of those ahead of you, 2 are still being evaluated and none waits for a grant.")
                .contains("If the committee said yes to your application today, it would wait until enough");
        assertThat(picture(page))
                .contains("receipt 1, before you, of the priority group", "you, receipt 3, being evaluated.");
        assertThat(page.select("a[href$=/draft].button")).hasSize(1);
    }

    @Test
    void aDraftWhoseDayIsOverSaysWhatCanStillBeDone() {
        var draft = cases.draft(call, ApplicationFixtures.completeStaff());
        clock.set(Instant.parse("2025-12-02T09:00:00Z"));

        says(
                cases.status(draft),
                "Draft",
                "You",
                "For these dates the last day to submit was 1 December 2025. Choose later dates and the draft can still be submitted.");
    }

    @Test
    void aDraftOfACallThatIsOverIsPromisedNoPlace() {
        var draft = cases.draft(call, ApplicationFixtures.completeStaff());
        clock.set(Instant.parse("2026-06-01T09:00:00Z"));

        var page = cases.status(draft);

        says(page, "Draft", "You", "The call does not accept applications at present. The draft is kept.");
        assertThat(page.select("#place")).isEmpty();
    }

    @Test
    void aReturnedOneShowsTheReason() {
        var id = cases.submitted(call);
        cases.reviews.sendBack(id, cases.officer.id(), "The plan names no days.");

        var page = cases.status(id);

        says(page, "Back with you", "You", "By the end of 1 December 2025: the last day to submit for these dates.");
        assertThat(page.select(".warning").text()).contains("The plan names no days.");
        assertThat(page.select("main").text()).contains("would get receipt number 2", "Nobody would be ahead");
    }

    @Test
    void aReceivedOneWaitsForTheOffice() {
        cases.submitted(call, ApplicationFixtures.completeStaff(true));
        var id = cases.submitted(call);
        cases.submitted(call);

        var page = cases.status(id);

        says(
                page,
                "Received",
                "The Education Office",
                "No fixed day. Your place does not depend on how long it takes.");
        assertThat(picture(page))
                .isEqualTo(
                        "The queue, in order: receipt 1, before you, of the priority group, being evaluated; you, receipt 2, being evaluated; receipt 3, after you, being evaluated.");
        assertThat(page.select("main").text()).contains("only somebody of the priority group comes before you");
    }

    @Test
    void somebodyOfThePriorityGroupIsBeforeAndThePictureSaysWhy() {
        var id = cases.submitted(call);
        cases.submitted(call, ApplicationFixtures.completeStaff(true));

        var page = cases.status(id);

        assertThat(picture(page))
                .contains("receipt 2, before you, of the priority group, being evaluated; you, receipt 1");
        assertThat(page.select("main").text())
                .contains("One of these is ahead because of the priority group")
                .doesNotContain("Nadia");
    }

    @Test
    void aQuestionSaysUntilWhen() {
        var id = cases.submitted(call);
        cases.reviews.askClarification(id, cases.officer.id(), "Which days?", LocalDate.parse("2025-10-16"));

        says(cases.status(id), "Question for you", "You", "By the end of 16 October 2025.");
    }

    @Test
    void oneWithTheCommitteeWaitsForIt() {
        var id = cases.submitted(call);
        cases.reviews.passOn(id, cases.officer.id());

        says(
                cases.status(id),
                "With the committee",
                "The selection committee",
                "No fixed day. You hear by mail on the day of the conclusion.");
    }

    @Test
    void aPositiveOneWaitsForEarlierOnes() {
        cases.submitted(call);
        var id = cases.concluded(call, true);

        var page = cases.status(id);

        says(page, "Positive, waiting for earlier ones", "The portal", "until you leave, on 1 February 2026");
        assertThat(picture(page)).contains("you, receipt 2, positively evaluated");
    }

    @Test
    void anOfferSaysItsLastMinuteAndAReservePlaceItsLastDay() {
        var offered = cases.concluded(call, true);
        var reserve = cases.concluded(call, true);

        says(
                cases.status(offered),
                "Grant offered",
                "You",
                "By 20 October 2025, 23:59 (Central European Summer Time); after that the offer lapses.");
        says(cases.status(reserve), "On the reserve list", "The portal", "Until you leave, on 1 February 2026");
        assertThat(cases.status(reserve).select(".queue-picture .places").attr("aria-label"))
                .endsWith("0 of 1 grants free, 1 offered, 0 accepted");
    }

    @Test
    void anAcceptedOneSaysWhatTheOfficeDoes() {
        var id = cases.concluded(call, true);
        cases.awards.accept(id, cases.applicant(id).id());

        says(cases.status(id), "Grant accepted", "The Education Office", "Before you leave.");
    }

    @Test
    void aDeclinedOneSaysToWhomTheGrantWentAndOneThatNobodyWantsThatItIsFree() {
        var first = cases.concluded(call, true);
        var second = cases.concluded(call, true);
        cases.awards.decline(first, cases.applicant(first).id());

        assertOver(cases.status(first), "Declined by you");
        assertThat(cases.status(first).select("main").text())
                .contains("The grant was offered to the next in order, receipt number 2, on 6 October 2025, 09:00");

        cases.awards.decline(second, cases.applicant(second).id());

        assertThat(cases.status(second).select("main").text())
                .contains("The grant is free: nobody is waiting for it yet.");
    }

    @Test
    void aLapsedOneSaysWhatBecameOfTheGrantAndWhoLeftMeanwhileWasPassedOver() {
        var lapsed = cases.concluded(call, true);
        var late = cases.concluded(call, true);
        clock.set(Instant.parse("2026-02-05T09:00:00Z"));
        cases.awards.lapseDueOffers();

        assertOver(cases.status(lapsed), "Offer lapsed");
        assertThat(cases.status(lapsed).select("main").text()).contains("The grant is free");
        assertOver(cases.status(late), "Passed over");
        assertThat(cases.status(late).select("main").text())
                .contains("a grant came free only after your day of departure", "apply again for later dates");
        assertThat(cases.applications.application(late).status()).isEqualTo(ApplicationStatus.CLOSED);
    }

    @Test
    void aRefusedAndAWithdrawnOneSayHowToGoOn() {
        var refused = cases.concluded(call, false);
        var withdrawn = cases.submitted(call);
        cases.applications.withdraw(withdrawn, cases.applicant(withdrawn).id());

        assertOver(cases.status(refused), "Not selected");
        assertOver(cases.status(withdrawn), "Withdrawn by you");
    }

    @Test
    void whenTheCallIsClosedNobodyIsToldToApplyAgain() {
        var refused = cases.concluded(call, false);
        clock.set(Instant.parse("2026-06-01T09:00:00Z"));

        assertThat(cases.status(refused).select("#coming")).isEmpty();
    }

    @Test
    void nothingTellsOfAConclusionBeforeItIsPublished() {
        var id = cases.submitted(call);
        cases.assess(id);
        var before = whatAnApplicantReads(id);

        cases.reviews.conclude(id, cases.officer.id(), true, "A good plan.", "");

        assertThat(whatAnApplicantReads(id)).isEqualTo(before);
        cases.publish(call);
        assertThat(whatAnApplicantReads(id).getFirst()).isNotEqualTo(before.getFirst());
    }

    private List<String> whatAnApplicantReads(ApplicationId id) {
        var own = Stream.of(
                        "/applications/" + id,
                        "/applications",
                        "/applications/" + id + "/mails",
                        "/applications/" + id + "/receipt",
                        "/my-data",
                        "/my-data.json")
                .map(path -> cases.page(path, cases.applicant(id)).text());
        var everybody = cases.publicPage("/calls/" + call + "/receipts").text();
        return Stream.concat(own, Stream.of(everybody)).toList();
    }

    @Test
    void whoDidWhatIsSaidWithoutNames() {
        var id = cases.concluded(call, true);
        cases.awards.accept(id, cases.applicant(id).id());

        assertThat(cases.status(id).select(".timeline .done").text())
                .contains("(You)", "(The Education Office)", "(The portal)")
                .doesNotContain("Olga", "Edda");
    }

    @Test
    void thePlaceForeseenIsThePlaceTaken() {
        cases.submitted(call, ApplicationFixtures.completeStaff(true));
        cases.concluded(call, true);
        var draft = cases.draft(call, ApplicationFixtures.completeStaff());
        var foreseen = explanations.ifSubmittedNow(
                candidacies.of(cases.applications.application(draft)).orElseThrow());

        submit(draft);

        assertThat(explanations.explain(draft).map(ExplainedPlace::queue))
                .contains(foreseen.getFirst().queue());
        assertThat(explanations.explain(draft).map(ExplainedPlace::place))
                .contains(foreseen.getFirst().place());
        assertThat(explanations.explain(draft).map(ExplainedPlace::ifPositive))
                .contains(foreseen.getFirst().ifPositive());
    }

    @Test
    void theLastLookBeforeSubmittingSaysThePlace() {
        var draft = cases.draft(call, ApplicationFixtures.completeStaff());

        var page = cases.page("/applications/%s/check-answers".formatted(draft), cases.applicant(draft));

        assertThat(page.select("section[aria-labelledby=forecast]").text())
                .contains("would get receipt number 1", "Nobody would be ahead of you", "offered a grant at once");
    }

    private void submit(ApplicationId draft) {
        try {
            cases.applications.submit(draft, cases.applicant(draft).id());
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    private static String picture(Document page) {
        var queue = page.select("svg.queue[role=img]");
        assertThat(queue).hasSize(1);
        return queue.attr("aria-label");
    }

    private static void says(Document page, String status, String whose, String by) {
        assertThat(page.select("main .tag").first().text()).isEqualTo(status);
        var current = page.select(".timeline .current");
        assertThat(current).hasSize(1);
        assertThat(current.select("p").first().text()).isEqualTo(whose + " now");
        assertThat(current.text()).contains(by);
        assertThat(page.text()).doesNotContain("??");
    }

    private static void assertOver(Document page, String status) {
        says(page, status, "You", "Until the end of 30 May 2026, the last day of the call");
        assertThat(page.select("svg.queue")).isEmpty();
    }
}
