package eu.mobilitygrants.journey;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody asks where they stand, from the draft to the grant, on a phone and at a desk, in both languages, by day and by night. */
@Journey
class StandingJourneyIT {

    @Test
    void explainsThePlaceBeforeSubmittingAndAfter(Stage stage) {
        var call = stage.call(Map.of("STAFF", 3));
        var person = stage.person("Wim Waits");
        var draft = ApplicationFixtures.ready(
                stage.service(ApplicationService.class), call, person.id(), ApplicationFixtures.completeStaff());
        queue(stage, call);

        var phone = stage.signedIn(person, Window.PHONE);
        phone.open("/applications/" + draft + "/check-answers").reads("overview.forecast.number", 12);
        phone.picture("standing-1-check-answers").follow("overview.forecast.picture");
        phone.reads("overview.forecast.title").picture("standing-2-draft");
        var desk = stage.signedIn(person, Window.DESK.in("fr").atNight());
        desk.open("/applications/" + draft)
                .reads("overview.forecast.number", 12)
                .picture("standing-3-draft-fr-night");

        phone.open("/applications/" + draft + "/check-answers")
                .answer("declared", "true")
                .press("application.check.submit");
        phone.follow("application.receipt.follow")
                .reads("overview.status.RECEIVED")
                .picture("standing-4-received");
        phone.follow("overview.papers.receipts")
                .reads("overview.public.IN_EVALUATION")
                .picture("standing-5-receipts");
        desk.open("/applications/" + draft).reads("overview.coming.title").picture("standing-6-received-fr-night");
        desk.follow("overview.papers.receipts")
                .unfold("overview.receipts.about")
                .picture("standing-7-receipts-fr-night");
        phone.open("/applications/" + draft).follow("overview.papers.mails").reads("notification.my.lede");
        phone.picture("standing-8-mails").followText(phone.says("notification.mail.RECEIPT.subject", null, 12));
        phone.reads("notification.text").picture("standing-9-mail");
        desk.open("/applications/" + draft + "/mails").picture("standing-10-mails-fr-night");
    }

    @Test
    void anOfferSaysWhatEachAnswerMeansAndAnOldPageWhatHappenedMeanwhile(Stage stage) {
        var call = stage.call(Map.of("STAFF", 1));
        var first = stage.person("Fay First");
        var second = stage.person("Stan Second");
        var firstId = positive(stage, call, first);
        positive(stage, call, second);

        var phone = stage.signedIn(first, Window.PHONE);
        phone.open("/applications/" + firstId + "/offer").reads("award.offer.decline.next", 2);
        phone.picture("standing-11-offer");
        var desk = stage.signedIn(first, Window.DESK.in("fr"));
        desk.open("/applications/" + firstId + "/offer").picture("standing-12-offer-fr");
        desk.follow("award.offer.decline").reads("award.offer.decline.next", 2).picture("standing-13-decline-fr");
        desk.press("award.offer.decline.yes").reads("award.offer.declined").picture("standing-14-declined-fr");

        phone.press("award.offer.accept").reads("award.conflict.declined").picture("standing-15-too-late");
        phone.follow("award.offer.where").reads("overview.status.DECLINED.meaning");
        phone.sees("receipt number 2").picture("standing-16-declined");
    }

    /** Eleven before: priority, undecided, positive. */
    private static void queue(Stage stage, CallId call) {
        for (var number = 1; number <= 11; number++) {
            var id = submitted(stage, call, stage.person("Somebody Else"), number % 4 == 0);
            if (number == 3 || number == 7) {
                new Committee(stage).findsConvincing(call, Audience.STAFF, id);
            }
        }
    }

    private static ApplicationId submitted(Stage stage, CallId call, Person person, boolean priority) {
        return ApplicationFixtures.submitted(
                stage.service(ApplicationService.class),
                call,
                person.id(),
                ApplicationFixtures.completeStaff(priority));
    }

    private static ApplicationId positive(Stage stage, CallId call, Person person) {
        var id = submitted(stage, call, person, false);
        new Committee(stage).findsConvincing(call, Audience.STAFF, id);
        return id;
    }
}
