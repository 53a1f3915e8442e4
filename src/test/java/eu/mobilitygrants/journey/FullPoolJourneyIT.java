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

/** One grant, two who deserve it: the second waits on the reserve list and is promoted the moment the first declines. */
@Journey
class FullPoolJourneyIT {

    @Test
    void promotesTheNextInOrderTheMomentSomebodyDeclines(Stage stage) {
        var call = stage.call(Map.of("STAFF", 1));
        var first = stage.person("Fay First");
        var second = stage.person("Stan Second");
        var firstId = positive(stage, call, first);
        var secondId = positive(stage, call, second);

        var waiting = waitsOnTheReserveList(stage, second, secondId);
        declines(stage, first, firstId);
        isPromotedAndAccepts(waiting, second, secondId);
        boardShowsIt(stage, call);
    }

    private static ApplicationId positive(Stage stage, CallId call, Person person) {
        var id = ApplicationFixtures.submitted(
                stage.service(ApplicationService.class), call, person.id(), ApplicationFixtures.completeStaff());
        new Committee(stage).findsConvincing(call, Audience.STAFF, id);
        return id;
    }

    private static Visitor waitsOnTheReserveList(Stage stage, Person second, ApplicationId id) {
        var reserve = new Mailbox(second.email()).newest("You are number 1 on the reserve list");
        assertThat(reserve.path()).isEqualTo("/applications/" + id);

        var waiting = stage.signedIn(second, Window.PHONE);
        waiting.open(reserve.path()).reads("overview.status.RESERVE");
        waiting.sees("You are number 1 in the order").sees("No grant of the pool");
        waiting.sees("Your receipt number is 2").picture("full-1-reserve");
        return waiting;
    }

    private static void declines(Stage stage, Person first, ApplicationId id) {
        var holder = stage.signedIn(first, Window.DESK);
        holder.open("/applications/" + id).follow("overview.status.offer");
        holder.sees("20 October 2025").picture("full-2-offer").follow("award.offer.decline");
        holder.reads("award.offer.decline.what").picture("full-3-decline");
        holder.press("award.offer.decline.yes").reads("award.offer.declined");
        holder.open("/applications/" + id).reads("overview.status.DECLINED.meaning");
    }

    private static void isPromotedAndAccepts(Visitor waiting, Person second, ApplicationId id) {
        waiting.open("/applications/" + id).reads("overview.status.OFFERED");
        var promoted = new Mailbox(second.email()).newest("Your turn has come");
        waiting.open(promoted.path()).press("award.offer.accept").reads("award.offer.accepted");
        waiting.open("/applications/" + id).reads("overview.status.ACCEPTED.meaning");
        waiting.picture("full-4-accepted");
    }

    private static void boardShowsIt(Stage stage, CallId call) {
        var officer = stage.signedIn(stage.person("Oscar Officer", Role.OFFICER), Window.PHONE);
        officer.open("/office/pools?call=" + call.value()).sees("0 of 1 free").reads("award.grant.ACCEPTED");
        officer.picture("full-5-pools");
        officer.open("/office/ledger?call=" + call.value()).picture("full-6-ledger");
        officer.press("award.ledger.verify").reads("award.verification.holds");
    }
}
