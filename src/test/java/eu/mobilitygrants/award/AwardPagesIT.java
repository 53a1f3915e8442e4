package eu.mobilitygrants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.CountedStatements;
import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.call.GrantsLeft.PoolGrants;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.PlaceOutlook;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(AwardFixtures.class)
class AwardPagesIT {

    @Autowired
    MockMvcTester browser;

    @Autowired
    AwardFixtures fixtures;

    @Autowired
    AwardService awards;

    @Autowired
    ApplicationService applications;

    @Autowired
    GrantsLeft grantsLeft;

    @Autowired
    LedgerAudit audit;

    @Autowired
    PoolBoardRows rows;

    @Autowired
    PlaceOutlook outlook;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.reset();
    }

    @Test
    void anApplicantReadsTheOfferAcceptsItAndReadsWhatBecameOfIt() {
        var id = offered(fixtures.staffPool(1));
        var applicant = applicant(id);

        assertThat(get(offer(id), applicant))
                .hasStatusOk()
                .bodyText()
                .contains("It is kept for you until the end of 20 October 2025", "Accept the grant");
        assertThat(post(offer(id) + "/accept", applicant)).hasRedirectedUrl(offer(id));
        assertThat(post(offer(id) + "/accept", applicant)).hasRedirectedUrl(offer(id));

        assertThat(get(offer(id), applicant)).bodyText().contains("You accepted the grant on 6 October 2025");
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aDeclineAsksFirstAndPromotesTheNextInTheSameTransaction() {
        var pool = fixtures.staffPool(1);
        var id = offered(pool);
        var next = fixtures.submitted(pool.call());
        fixtures.conclude(next, true);

        assertThat(get(offer(id) + "/decline", applicant(id)))
                .hasStatusOk()
                .bodyText()
                .contains("Decline the offer?");
        assertThat(post(offer(id) + "/decline", applicant(id))).hasRedirectedUrl(offer(id));

        assertThat(awards.place(next).orElseThrow().state()).isEqualTo(PlaceState.OFFERED);
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.CLOSED);
        assertThat(post(offer(id) + "/accept", applicant(id)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("You have already declined this offer");
    }

    @Test
    void anUnansweredOfferLapsesOnceItsTimeIsOverAndGoesToTheNext() {
        var pool = fixtures.staffPool(1);
        var id = offered(pool);
        var next = fixtures.submitted(pool.call());
        fixtures.conclude(next, true);
        clock.advance(Duration.ofDays(15));

        assertThat(post(offer(id) + "/accept", applicant(id)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The time to answer this offer is over");
        assertThat(awards.lapseDueOffers()).isPositive();

        assertThat(awards.place(id).orElseThrow().state()).isEqualTo(PlaceState.LAPSED);
        assertThat(awards.place(next).orElseThrow().state()).isEqualTo(PlaceState.OFFERED);
        assertThat(applications.application(id).status()).isEqualTo(ApplicationStatus.CLOSED);
        assertThat(get(offer(id), applicant(id))).bodyText().contains("The offer lapsed on 21 October 2025");
    }

    @Test
    void anOfferThatCannotLapseDoesNotKeepTheOthersFromIt() {
        var pool = fixtures.staffPool(1);
        var id = offered(pool);
        var lost = offered(fixtures.staffPool(1));
        jdbc.sql("update mobility_grant set answer_by = answer_by - interval '1 day' where application_id = ?")
                .param(lost.value())
                .update();
        jdbc.sql("update queue_place set positive = false, state = 'UNDECIDED' where application_id = ?")
                .param(lost.value())
                .update();
        jdbc.sql("update grant_pool set reserved_until = 'infinity' where (call_id, code) in"
                        + " (select call_id, pool_code from mobility_grant where application_id = ?)")
                .param(lost.value())
                .update();
        clock.advance(Duration.ofDays(15));

        try {
            assertThatThrownBy(awards::lapseDueOffers).isInstanceOf(RuntimeException.class);

            assertThat(awards.place(id).orElseThrow().state()).isEqualTo(PlaceState.LAPSED);
        } finally {
            jdbc.sql("update mobility_grant set state = 'FREE', application_id = null, answer_by = null"
                            + " where application_id = ?")
                    .param(lost.value())
                    .update();
        }
    }

    @Test
    void aGrantThatIsNewAndOfferedAtOnceIsHeld() {
        var pool = fixtures.staffPool(1);
        offered(pool);
        var next = fixtures.submitted(pool.call());
        var last = fixtures.submitted(pool.call());
        fixtures.positive(next, last);

        awards.changeCapacity(pool, 1, 2, fixtures.officer().id(), "One more was granted.");

        assertThat(grantsLeft.of(pool.call())).containsEntry("STAFF", new PoolGrants(2, 0));
        assertThat(awards.place(last).orElseThrow().state()).isEqualTo(PlaceState.RESERVE);
        assertThat(audit.verify(pool.call()).holds()).isTrue();
        awards.accept(next, applicant(next).id());
        assertThat(awards.place(next).orElseThrow().state()).isEqualTo(PlaceState.ACCEPTED);
    }

    @Test
    void everyoneReadsHowManyGrantsThereAreNowNotHowManyThereWere() {
        var pool = fixtures.staffPool(1);
        offered(pool);
        awards.changeCapacity(pool, 1, 3, fixtures.officer().id(), "Two more were granted.");

        assertThat(browser.get().uri("/api/calls/" + pool.call()).exchange())
                .bodyJson()
                .extractingPath("$.pools[?(@.code == 'STAFF')].capacity")
                .asArray()
                .containsExactly(3);
        assertThat(browser.get().uri("/calls/" + pool.call()).exchange())
                .bodyText()
                .contains("of 3 grants");
    }

    @Test
    void somebodyElsesOfferDoesNotExist() {
        var id = offered(fixtures.staffPool(1));
        var stranger = PeopleFixtures.person(jdbc, "Stella Stranger", Role.OFFICER);

        assertThat(get(offer(id), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(offer(id) + "/accept", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(offer(id) + "/decline", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/applications/nonsense/offer", stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theBoardShowsEveryGrantAndTheQueueWithItsReasons() {
        var pool = fixtures.staffPool(2);
        offered(pool);
        fixtures.submitted(pool.call());
        fixtures.submitted(pool.call(), ApplicationFixtures.completeStaff(true));
        var last = fixtures.submitted(pool.call());
        fixtures.conclude(last, true);

        assertThat(get("/office/pools?call=" + pool.call(), fixtures.officer()))
                .hasStatusOk()
                .bodyText()
                .contains("Staff training: 1 of 2 grants free, 1 offered, 0 accepted", "20 October 2025", "Sam Staff")
                .contains(
                        "comes first: priority group, to be confirmed",
                        "1 grant free, 2 earlier applications are undecided")
                .contains("Change the number of grants");
        assertThat(get("/office/pools?call=" + pool.call(), fixtures.officer()))
                .bodyText()
                .contains("receipt=4&amp;deed=WITHDRAW", "receipt=2&amp;deed=PASS", "receipt=1&amp;deed=DECLINE");
        assertThat(get("/office/pools/what-if?receipt=4&deed=WITHDRAW&call=" + pool.call(), fixtures.officer()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"4\"", "value=\"WITHDRAW\" name=\"deed\" checked")
                .contains("Nothing yet. Choose below what happens.");
        assertThat(get("/office/pools?call=" + pool.call() + "&lang=fr", auditor()))
                .bodyText()
                .contains("1 bourse libre sur 2")
                .doesNotContain("??", "Changer le nombre de bourses");
        assertThat(outlook.sentences(last, Locale.ENGLISH))
                .containsExactly(
                        "Receipt 4 in Staff training: Positively evaluated, earlier applications are still being evaluated.",
                        "2 applications are ahead, 2 of them undecided; 1 grant is free.");
        assertThat(grantsLeft.of(pool.call()))
                .containsEntry("STAFF", new PoolGrants(2, 1))
                .containsEntry("STUDENT_PROGRAMME", new PoolGrants(8, 8));
    }

    @Test
    void theOfficeChangesTheNumberOfGrantsButNotBelowWhatIsHeld() {
        var pool = fixtures.staffPool(1);
        offered(pool);
        var next = fixtures.submitted(pool.call());
        fixtures.conclude(next, true);
        var officer = fixtures.officer();
        var address = "/office/pools/%s/STAFF/capacity".formatted(pool.call());

        assertThat(get(address, officer)).hasStatusOk().bodyText().contains("1 of 1 grants are offered or accepted");
        assertThat(post(address, officer, "capacity", "0", "reason", "Budget"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("at least 1 are needed", "Budget");
        assertThat(post(address, officer, "capacity", "two", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("must be a whole number", "Enter the reason", "value=\"two\"");
        assertThat(post(address, officer, "capacity", "2", "reason", "Budget"))
                .hasStatusOk()
                .bodyText()
                .contains("The outcome of 1 application changes; 1 offer goes out", "name=\"seen\" value=\"1\"");
        assertThat(awards.place(next).orElseThrow().state()).isEqualTo(PlaceState.RESERVE);
        assertThat(post(address, officer, "capacity", "2", "reason", "Budget", "seen", "1", "confirmed", "true"))
                .hasStatus3xxRedirection();
        assertThat(post(address, officer, "capacity", "3", "reason", "Budget", "seen", "1", "confirmed", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("there are 2 now", "name=\"seen\" value=\"2\"");

        assertThat(awards.place(next).orElseThrow().state()).isEqualTo(PlaceState.OFFERED);
        assertThat(post(address, auditor(), "capacity", "3", "reason", "Budget"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theOfficeMovesFreeGrantsBetweenPools() {
        var pool = fixtures.staffPool(2);
        offered(pool);
        var officer = fixtures.officer();
        var address = "/office/pools/%s/move".formatted(pool.call());

        assertThat(get(address, officer)).hasStatusOk();
        assertThat(post(address, officer, "from", "STAFF", "to", "STAFF", "count", "1", "reason", "Demand"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(address, officer, "from", "STAFF", "to", "STUDENT_PROGRAMME", "count", "2", "reason", "Demand"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Only free grants can move: 1 are free");
        assertThat(post(
                        address,
                        officer,
                        "from",
                        "STAFF",
                        "to",
                        "STUDENT_PROGRAMME",
                        "count",
                        "-1",
                        "reason",
                        "Demand"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(address, officer, "from", "STAFF", "to", "ELSEWHERE", "count", "1", "reason", "Demand"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address, officer, "from", "STAFF", "to", "STUDENT_PROGRAMME", "count", "1", "reason", "Demand"))
                .hasStatusOk()
                .bodyText()
                .contains("1 grant moves from Staff training", "seen[STAFF]");
        String[] confirmed = {
            "from",
            "STAFF",
            "to",
            "STUDENT_PROGRAMME",
            "count",
            "1",
            "reason",
            "Demand",
            "confirmed",
            "true",
            "seen[STAFF]",
            "2",
            "seen[STUDENT_PROGRAMME]",
            "8"
        };
        assertThat(post(address, officer, confirmed)).hasStatus3xxRedirection();
        assertThat(post(address, officer, confirmed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        awards.changeCapacity(pool, 1, 2, officer.id(), "One more");
        assertThat(post(
                        address,
                        officer,
                        "from",
                        "STAFF",
                        "to",
                        "STUDENT_PROGRAMME",
                        "count",
                        "1",
                        "reason",
                        "Demand",
                        "confirmed",
                        "true",
                        "seen[STAFF]",
                        "1",
                        "seen[STUDENT_PROGRAMME]",
                        "9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Meanwhile somebody changed the number of grants");
        awards.changeCapacity(pool, 2, 1, officer.id(), "One fewer");

        assertThat(grantsLeft.of(pool.call()))
                .containsEntry("STAFF", new PoolGrants(1, 0))
                .containsEntry("STUDENT_PROGRAMME", new PoolGrants(9, 9));
    }

    @Test
    void thePoolIsReplayedStepByStep() {
        var pool = fixtures.staffPool(1);
        var id = offered(pool);
        awards.accept(id, fixtures.applicant(id));
        var address = "/office/pools/STAFF/history?call=" + pool.call();

        assertThat(get(address, auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("Step 5 of 5", "Grant 1 accepted.", "0 of 1 grants free, 0 offered, 1 accepted", "Sam Staff");
        assertThat(get(address + "&step=4", auditor()))
                .bodyText()
                .contains("Step 4 of 5", "Grant 1 offered to receipt 1", "1 offered, 0 accepted", "The portal");
        assertThat(get(address + "&step=1", auditor()))
                .bodyText()
                .contains("Pool opened with 1 grant", "1 of 1 grants free");
        assertThat(get(address + "&step=-5", auditor())).bodyText().contains("Step 1 of 5");
        assertThat(get(address + "&at=2025-10-06T09:00:00", auditor()))
                .bodyText()
                .contains("Step 5 of 5");
        assertThat(get(address + "&at=2025-10-05T09:00", auditor())).bodyText().contains("Step 1 of 5");
        assertThat(get(address + "&lang=fr", auditor()))
                .bodyText()
                .contains("Pas 5 sur 5")
                .doesNotContain("??");
        assertThat(get("/office/pools/NOWHERE/history?call=" + pool.call(), auditor()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address, applicant(id))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aCaseThatTheReaderIsKeptOutOfIsANumberWithoutNameOrWay() {
        var pool = fixtures.staffPool(1);
        var id = offered(pool);
        awards.accept(id, fixtures.applicant(id));
        var insider = new Person(
                fixtures.applicant(id), "in@example.org", "Ines", Locale.ENGLISH, Set.of(Role.OFFICER), null, false);
        var call = "call=" + pool.call();

        for (var page : List.of(
                "/office/pools?" + call,
                "/office/pools?pool=STAFF&" + call,
                "/office/pools/STAFF/history?" + call,
                "/office/ledger?" + call,
                "/office/pools/what-if?step=capacity.STAFF.3&" + call)) {
            assertThat(get(page, fixtures.officer())).as(page).hasStatusOk();
            assertThat(get(page, insider)).as(page).hasStatusOk().bodyText().doesNotContain("Sam Staff", id.toString());
        }
        assertThat(get("/office/pools?" + call, insider)).bodyText().contains("Receipt 1", "not shown to you");
        assertThat(get("/office/pools?" + call, fixtures.officer())).bodyText().contains("Sam Staff", id.toString());
        assertThat(get("/office/ledger?application=%s&%s".formatted(id, call), insider))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/office/pools/what-if?step=withdraw.1&" + call, insider))
                .bodyText()
                .contains("or it is not shown to you", "No outcome changes");
    }

    @Test
    void aBoardWithThousandsInItsQueuesStaysLight() {
        var pool = fixtures.staffPool(5);
        offered(pool);
        var invented = "call_id = '%s' and receipt_number > 1000".formatted(pool.call());
        jdbc.sql("""
                        insert into queue_place
                        select gen_random_uuid(), ?, code, 1000 + n, n % 7 = 0, null, '2026-03-01', false, 'UNDECIDED', now()
                          from generate_series(1, 1000) n, unnest(array['STAFF', 'STUDENT_PROGRAMME', 'STUDENT_INTERNATIONAL']) code
                        """).param(pool.call().value()).update();
        try {
            for (var page : List.of("", "?pool=STAFF&page=3", "/what-if?step=refuse.1001&step=capacity.STAFF.7")) {
                var address = "/office/pools" + page + (page.contains("?") ? "&" : "?") + "call=" + pool.call();
                var officer = fixtures.officer();
                CountedStatements.restart();
                var answer = get(address, officer);
                assertThat(answer).as(address).hasStatusOk();
                assertThat(CountedStatements.sinceRestart()).as(address).isLessThanOrEqualTo(12);
                assertThat(answer.getResponse().getContentAsByteArray().length)
                        .as(address)
                        .isLessThanOrEqualTo(30 * 1024);
            }
            assertThat(get("/office/pools?call=" + pool.call(), auditor()))
                    .bodyText()
                    .contains("and 993 more");
        } finally {
            jdbc.sql("delete from queue_place where " + invented).update();
        }
    }

    @Test
    void theReasonOnTheBoardIsTheOneThatTheBookKnows() {
        var pool = fixtures.staffPool(2);
        fixtures.submitted(pool.call(), 2);
        fixtures.submitted(pool.call(), ApplicationFixtures.completeStaff(true));
        fixtures.conclude(fixtures.submitted(pool.call()), true);
        fixtures.settlePriority(fixtures.submitted(pool.call(), ApplicationFixtures.completeStaff(true)), false);

        for (var row : rows.page(pool.call(), "STAFF", 0)) {
            var place = awards.place(row.place().application()).orElseThrow();
            assertThat(row.order() - 1).isEqualTo(place.ahead());
            assertThat(row.undecidedAhead()).isEqualTo(place.undecidedAhead());
            assertThat(row.priorityAhead()).isEqualTo(place.priorityAhead());
        }
        assertThat(rows.page(pool.call(), "STAFF", 0)).hasSize(5);
        assertThat(rows.page(pool.call(), "STAFF", 1)).isEmpty();
    }

    @Test
    void whatIfShowsBothSidesAndWhy() {
        var pool = fixtures.staffPool(1);
        offered(pool);
        var next = fixtures.submitted(pool.call());
        fixtures.conclude(next, true);
        var address = "/office/pools/what-if?call=" + pool.call();

        assertThat(get(address, auditor())).hasStatusOk().bodyText().contains("Nothing yet");
        assertThat(get(address + "&step=withdraw.1", auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("Receipt 1 withdraws", "The outcome of 2 applications changes; 1 offer goes out")
                .contains("Receipt 2 is offered grant 1 of Staff training.")
                .contains("Positively evaluated, on the reserve list", "Grant offered, grant 1");
        assertThat(get(address + "&step=withdraw.1&add=CASE&deed=DECLINE&receipt=2", auditor()))
                .hasStatus3xxRedirection();
        assertThat(get(address + "&add=CASE&receipt=two", auditor()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The receipt number must be a whole number", "Choose what becomes of the case");
        assertThat(get(address + "&step=dance.1", auditor())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address + "&step=withdraw.9&lang=fr", auditor()))
                .bodyText()
                .contains("n’existe plus")
                .doesNotContain("??");
        assertThat(get(address, applicant(next))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(awards.place(next).orElseThrow().state()).isEqualTo(PlaceState.RESERVE);
    }

    @Test
    void theLedgerIsReadAndProvedByOfficerAndAuditor() {
        var pool = fixtures.staffPool(1);
        var id = offered(pool);
        awards.accept(id, fixtures.applicant(id));

        assertThat(get("/office/ledger?call=" + pool.call(), auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("Pool opened with 1 grant.", "Place taken with receipt 1; departure 1 February 2026.")
                .contains(
                        "Grant 1 offered to receipt 1, to be answered by the end of 20 October 2025: 1 grant was free, nobody ahead undecided.")
                .contains("Grant 1 accepted.", "Sam Staff", "The portal");
        assertThat(get("/office/ledger?call=%s&pool=STUDENT_PROGRAMME".formatted(pool.call()), auditor()))
                .bodyText()
                .contains("Pool opened with 8 grants.")
                .doesNotContain("Grant 1 accepted.");
        assertThat(get("/office/ledger?call=%s&application=%s".formatted(pool.call(), id), auditor()))
                .bodyText()
                .contains("Grant 1 accepted.")
                .doesNotContain("Pool opened");
        assertThat(get("/office/ledger/verification?call=" + pool.call(), auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("The ledger holds", "Entries checked: 7.")
                .contains("Staff training: replaying gives the present state of 1 grant and 1 application.");
        assertThat(get("/office/ledger", applicant(id))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private ApplicationId offered(PoolId pool) {
        var id = fixtures.submitted(pool.call());
        fixtures.conclude(id, true);
        return id;
    }

    private Person applicant(ApplicationId id) {
        return people.person(fixtures.applicant(id));
    }

    private Person auditor() {
        return PeopleFixtures.person(jdbc, "Aude Auditor", Role.AUDITOR);
    }

    private static String offer(ApplicationId id) {
        return "/applications/%s/offer".formatted(id);
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }

    private MvcTestResult post(String uri, Person person, String... fields) {
        var request =
                browser.post().uri(uri).with(user(new SignedInPerson(person))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
