package eu.mobilitygrants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.NotSubmittableException;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Two people with the same page open press at once, each with the form as the page gave it to them: real threads on a real
 * PostgreSQL. Of each step one is taken, and whoever comes second is told so; or the same step twice is one step. Steps of the
 * screening are raced in CaseRaceIT, the send-back's undo in SendBackUndoIT, grants in AwardRaceIT, exceptions in ExceptionsIT.
 */
@PortalTest
class EveryStepRacedIT {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** What becomes of the two. */
    private enum Ends {
        /** One is done, the other is answered 409 with a sentence. */
        ONE_IS_TOLD,
        /** One is done, the other's form comes back with what is wrong now. */
        ONE_GETS_THE_FORM_BACK,
        /** Both are answered alike, and it was done once. */
        TWICE_IS_ONCE,
        /**
         * Each may come first: after one of them the other is still possible, or leads to what is there already; after the other
         * it is refused.
         */
        ONE_OR_BOTH
    }

    /** @param left how often it stands in the database afterwards */
    private record Race(Callable<Answer> one, Callable<Answer> other, Callable<Long> left) {}

    private record Answer(int status, String text) {}

    private record Row(String name, Ends ends, long times, Callable<Race> arrange) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationService applications;

    @Autowired
    ReviewService reviews;

    @Autowired
    AwardService awards;

    @Autowired
    FundingCalls calls;

    @Autowired
    CallDrafts drafts;

    @Autowired
    MovableClock clock;

    private CallId call;
    private Person olive;
    private Person otto;
    private Person cara;
    private Person edda;
    private Person carl;
    private Person ada;

    @TestFactory
    Stream<DynamicTest> ofTwoAtOnceOneWinsAndTheOtherIsTold() {
        return Stream.of(
                        conclusions(),
                        meetings(),
                        conflicts(),
                        committees(),
                        correspondence(),
                        applicants(),
                        callDrafts(),
                        office())
                .flatMap(List::stream)
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> race(row)));
    }

    private List<Row> conclusions() {
        return List.of(
                new Row("a conclusion recorded twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    var page = "/office/cases/" + id;
                    var typed = Map.of("positive", "true", "conclusionReason", "Sound.");
                    return new Race(
                            form(olive, page, page + "/conclusion", typed),
                            form(cara, page, page + "/conclusion", typed),
                            () -> history(id, "review.history.PENDING_RECORDED"));
                }),
                new Row("a conclusion taken back twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = concluded();
                    var page = "/office/cases/" + id;
                    return new Race(
                            form(olive, page, page + "/conclusion/take-back", Map.of()),
                            form(cara, page, page + "/conclusion/take-back", Map.of()),
                            () -> history(id, "review.history.PENDING_TAKEN_BACK"));
                }),
                new Row("a conclusion taken back while it is published", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = concluded();
                    var page = "/office/cases/" + id;
                    var publication = "/committee/conclusions/%s/STUDENT".formatted(call);
                    return new Race(
                            form(olive, page, page + "/conclusion/take-back", Map.of()),
                            form(cara, publication, publication, Map.of()),
                            () -> history(id, "review.history.PENDING_TAKEN_BACK")
                                    + count("select count(*) from conclusion where application_id = ?", id.value()));
                }));
    }

    private List<Row> meetings() {
        return List.of(
                new Row("who is at a meeting, saved twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var meeting = meeting();
                    return new Race(
                            form(
                                    cara,
                                    meeting,
                                    meeting + "/presence",
                                    Map.of("present", cara.id().toString())),
                            form(
                                    olive,
                                    meeting,
                                    meeting + "/presence",
                                    Map.of("present", olive.id().toString())),
                            () -> count("select version from committee_meeting where id = ?", last(meeting)));
                }),
                new Row("somebody leaves the room twice", Ends.TWICE_IS_ONCE, 1, () -> {
                    var id = assessed();
                    var paul = PeopleFixtures.person(jdbc, "Paul Health", "PUBLIC_HEALTH", Role.ASSESSOR);
                    reviews.declareConflict(id, paul.id(), "We wrote a paper together.");
                    var meeting = meeting();
                    var person = Map.of("person", paul.id().toString());
                    ok(form(
                            cara,
                            meeting,
                            meeting + "/presence",
                            Map.of("present", paul.id().toString())));
                    return new Race(
                            post(olive, meeting + "/cases/1/leave", person),
                            post(cara, meeting + "/cases/1/leave", person),
                            () -> count("select count(*) from meeting_absence where meeting_id = ?", last(meeting)));
                }),
                new Row("a case concluded twice at a meeting", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    var meeting = meeting();
                    var page = meeting + "/cases/1";
                    var typed = Map.of("positive", "true", "conclusionReason", "Sound.");
                    return new Race(
                            form(olive, page, page + "/conclusion", typed),
                            form(cara, page, page + "/conclusion", typed),
                            () -> history(id, "review.history.PENDING_RECORDED"));
                }),
                new Row("a conclusion taken back twice at a meeting", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = concluded();
                    var meeting = meeting();
                    var page = meeting + "/cases/1";
                    return new Race(
                            form(olive, page, page + "/conclusion/take-back", Map.of()),
                            form(cara, page, page + "/conclusion/take-back", Map.of()),
                            () -> history(id, "review.history.PENDING_TAKEN_BACK"));
                }),
                new Row("the clear cases concluded twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    var page = meeting() + "/clear";
                    var typed = Map.of("chosen", "1", "reasons[1]", "Sound.");
                    return new Race(
                            form(olive, page, page, typed),
                            form(cara, page, page, typed),
                            () -> history(id, "review.history.PENDING_RECORDED"));
                }));
    }

    private List<Row> conflicts() {
        return List.of(
                new Row("a conflict of interest recorded twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    var page = "/office/cases/%s/conflicts".formatted(id);
                    var typed = Map.of("person", carl.id().toString(), "kind", "OTHER", "reason", "A paper together.");
                    return new Race(form(olive, page, page, typed), form(otto, page, page, typed), () -> conflicts(id));
                }),
                new Row("a conflict of interest declared and recorded", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    var page = "/office/cases/%s/conflicts".formatted(id);
                    var own = "/committee/cases/" + id;
                    var typed = Map.of("person", carl.id().toString(), "kind", "OTHER", "reason", "A paper together.");
                    return new Race(
                            form(olive, page, page, typed),
                            orTold(form(
                                    carl,
                                    own,
                                    own + "/conflict",
                                    Map.of("conflictKind", "OTHER", "conflictReason", "A paper."))),
                            () -> conflicts(id));
                }),
                new Row("a found conflict dismissed twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                            .params(carl.email(), id.value())
                            .update();
                    var page = "/office/cases/%s/conflicts".formatted(id);
                    var typed = Map.of("person", carl.id().toString(), "found", "SUPERVISOR", "reason", "No.");
                    return new Race(
                            post(olive, page + "/dismissal", typed),
                            post(otto, page + "/dismissal", typed),
                            () -> count(
                                    "select count(*) from conflict_dismissal where application_id = ?", id.value()));
                }),
                new Row("a conflict of interest ended twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    var page = "/office/cases/%s/conflicts".formatted(id);
                    var who = Map.of("person", carl.id().toString(), "kind", "OTHER", "reason", "A paper together.");
                    ok(form(olive, page, page, who));
                    var end = page + "/%s/end".formatted(conflict(id));
                    return new Race(
                            post(olive, end, Map.of("reason", "Over.")),
                            post(otto, end, Map.of("reason", "Over.")),
                            () -> ended(id));
                }),
                new Row("a declaration taken back twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = assessed();
                    reviews.declareConflict(id, carl.id(), "We wrote a paper together.");
                    var withdrawal = "/committee/conflicts/%s/withdrawal".formatted(conflict(id));
                    return new Race(
                            post(carl, withdrawal, Map.of("reason", "A mistake.")),
                            post(carl, withdrawal, Map.of("reason", "A slip.")),
                            () -> ended(id));
                }));
    }

    private List<Row> committees() {
        return List.of(
                new Row("a seat given twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var page = "/office/committees/%s/STUDENT".formatted(call);
                    var typed = Map.of("person", carl.id().toString(), "firstDay", "2025-10-06");
                    return new Race(
                            form(olive, page, page + "/seats", typed),
                            form(otto, page, page + "/seats", typed),
                            () -> count("select count(*) from committee_seat where call_id = ?", call.value()));
                }),
                new Row("a seat struck twice", Ends.ONE_IS_TOLD, 0, () -> {
                    people();
                    var page = "/office/committees/%s/STUDENT".formatted(call);
                    ok(form(
                            olive,
                            page,
                            page + "/seats",
                            Map.of("person", carl.id().toString(), "firstDay", "2025-10-06")));
                    var seat = page + "/seats/"
                            + jdbc.sql("select id from committee_seat where call_id = ?")
                                    .param(call.value())
                                    .query(UUID.class)
                                    .single();
                    return new Race(
                            form(olive, seat, seat + "/end", Map.of("until", "2025-10-05")),
                            form(otto, seat, seat + "/end", Map.of("until", "2025-10-05")),
                            () -> 0L);
                }),
                new Row("an even plan confirmed twice", Ends.TWICE_IS_ONCE, 1, () -> {
                    people();
                    var id = submitted(ada);
                    reviews.passOn(id, olive.id());
                    var pair = Map.of("call", call.value(), "audience", "STUDENT", "pair", id + "/" + carl.id());
                    return new Race(
                            post(olive, "/office/planner/proposal", pair),
                            post(otto, "/office/planner/proposal", pair),
                            () -> count("select count(*) from case_assignment where application_id = ?", id.value()));
                }),
                new Row("who assesses a case, changed twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var id = submitted(ada);
                    reviews.passOn(id, olive.id());
                    var page = "/office/planner/cases/" + id;
                    return new Race(
                            form(olive, page, page, Map.of("member", carl.id().toString())),
                            form(otto, page, page, Map.of("member", edda.id().toString())),
                            () -> count("select count(*) from case_assignment where application_id = ?", id.value()));
                }));
    }

    private List<Row> correspondence() {
        return List.of(
                new Row("a message written twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var id = submitted(ada);
                    var page = "/office/cases/" + id;
                    return new Race(
                            form(olive, page, page + "/messages", Map.of("message", "We are late.")),
                            form(otto, page, page + "/messages", Map.of("message", "We are in time.")),
                            () -> history(id, "review.history.MESSAGE_SENT"));
                }),
                new Row("messages marked as needing no answer twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var id = submitted(ada);
                    var own = "/applications/%s/messages".formatted(id);
                    ok(form(ada, own, own, Map.of("message", "May I?")));
                    var page = "/office/cases/" + id;
                    return new Race(
                            form(olive, page, page + "/messages/settled", Map.of()),
                            form(otto, page, page + "/messages/settled", Map.of()),
                            () -> history(id, "review.history.MESSAGES_SETTLED"));
                }),
                new Row("an agreement noted as signed twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = awaitingAgreement();
                    var page = "/office/cases/" + id;
                    return new Race(
                            form(olive, page, page + "/agreement", Map.of("signedOn", "2025-10-01")),
                            form(otto, page, page + "/agreement", Map.of("signedOn", "2025-10-02")),
                            () -> history(id, "review.history.AGREEMENT_SIGNED"));
                }),
                new Row("an agreement found unsigned twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = awaitingAgreement();
                    var page = "/office/cases/" + id;
                    ok(form(olive, page, page + "/agreement", Map.of("signedOn", "2025-10-01")));
                    return new Race(
                            form(olive, page, page + "/agreement/take-back", Map.of()),
                            form(otto, page, page + "/agreement/take-back", Map.of()),
                            () -> history(id, "review.history.AGREEMENT_NOT_SIGNED"));
                }),
                new Row("two notes: nobody's is lost", Ends.TWICE_IS_ONCE, 2, () -> {
                    people();
                    var id = submitted(ada);
                    var page = "/office/cases/" + id;
                    return new Race(
                            form(olive, page, page + "/notes", Map.of("note", "Called.")),
                            form(otto, page, page + "/notes", Map.of("note", "Wrote.")),
                            () -> count("select count(*) from case_note where application_id = ?", id.value()));
                }),
                new Row("a question answered twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var page = "/applications/%s/clarification".formatted(asked());
                    return new Race(
                            form(ada, page, page, Map.of("answer", "Here.")),
                            form(ada, page, page, Map.of("answer", "There.")),
                            () -> history(id(page), "review.history.CLARIFICATION_ANSWERED"));
                }),
                new Row("a late answer while the office goes on without", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = asked();
                    clock.advance(Duration.ofDays(20));
                    var page = "/applications/%s/clarification".formatted(id);
                    var office = "/office/cases/" + id;
                    return new Race(
                            form(ada, page, page, Map.of("answer", "Here.")),
                            form(olive, office, office + "/go-on", Map.of()),
                            () -> count(
                                    "select count(*) from clarification where application_id = ?"
                                            + " and (answered_at is null) <> (closed_at is null)",
                                    id.value()));
                }));
    }

    private List<Row> applicants() {
        return List.of(
                new Row("withdrawn twice", Ends.TWICE_IS_ONCE, 1, () -> {
                    people();
                    var id = submitted(ada);
                    var page = "/applications/%s/withdraw".formatted(id);
                    return new Race(
                            form(ada, page, page, Map.of()),
                            form(ada, page, page, Map.of()),
                            () -> history(id, "application.history.WITHDRAWN"));
                }),
                new Row("withdrawn while it is sent back", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var id = submitted(ada);
                    var office = "/office/cases/" + id;
                    return new Race(
                            told(() -> applications.withdraw(id, ada.id())),
                            form(olive, office, office + "/send-back", Map.of("sendBackReason", "Unsigned.")),
                            () -> history(id, "application.history.WITHDRAWN")
                                    + history(id, "application.history.RETURNED"));
                }),
                new Row("withdrawn while it is accepted", Ends.ONE_OR_BOTH, 1, () -> {
                    var id = offered();
                    return new Race(
                            told(() -> applications.withdraw(id, ada.id())),
                            told(() -> awards.accept(id, ada.id())),
                            () -> history(id, "application.history.WITHDRAWN"));
                }),
                new Row("accepted as it lapses", Ends.ONE_IS_TOLD, 1, () -> {
                    var id = offered();
                    clock.advance(Duration.ofDays(20));
                    return new Race(
                            told(() -> awards.accept(id, ada.id())),
                            told(awards::lapseDueOffers),
                            () -> history(id, "award.history.ACCEPTED") + history(id, "award.history.LAPSED"));
                }),
                new Row("a draft deleted while it is submitted", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var id = ApplicationFixtures.ready(
                            applications, call, ada.id(), ApplicationFixtures.completeStudent());
                    return new Race(
                            told(() -> applications.deleteDraft(id, ada.id())), told(() -> submit(id)), () -> 1L);
                }),
                new Row("the same days applied for twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var one = ApplicationFixtures.ready(
                            applications, call, ada.id(), ApplicationFixtures.completeStudent());
                    var other = ApplicationFixtures.ready(
                            applications, call, ada.id(), ApplicationFixtures.completeStudent());
                    return new Race(
                            told(() -> submit(one)),
                            told(() -> submit(other)),
                            () -> count("select count(*) from application_submission where call_id = ?", call.value()));
                }));
    }

    private List<Row> callDrafts() {
        return List.of(
                new Row("a call copied twice under one code", Ends.ONE_GETS_THE_FORM_BACK, 1, () -> {
                    people();
                    var code = "RACED-%03d".formatted(NEXT.getAndIncrement());
                    var typed = Map.of("from", call.value(), "code", code);
                    return new Race(
                            form(olive, "/office/calls/new", "/office/calls/new", typed),
                            form(otto, "/office/calls/new", "/office/calls/new", typed),
                            () -> count("select count(*) from call_draft where call_id = ?", code));
                }),
                new Row("a correction begun twice", Ends.TWICE_IS_ONCE, 1, () -> {
                    people();
                    return new Race(
                            post(olive, "/office/calls/%s/correct".formatted(call), Map.of()),
                            post(otto, "/office/calls/%s/correct".formatted(call), Map.of()),
                            () -> count("select count(*) from call_draft where call_id = ?", call.value()));
                }),
                new Row("a draft of a call saved twice", Ends.ONE_GETS_THE_FORM_BACK, 3, () -> {
                    var page = correction() + "/edit/dates";
                    return new Race(
                            form(olive, page, page, Map.of()),
                            form(otto, page, page, Map.of()),
                            () -> count("select revision from call_draft where call_id = ?", call.value()));
                }),
                new Row("a draft of a call thrown away twice", Ends.ONE_IS_TOLD, 0, () -> {
                    var page = correction();
                    return new Race(
                            form(olive, page, page + "/discard", Map.of()),
                            form(otto, page, page + "/discard", Map.of()),
                            () -> count("select count(*) from call_draft where call_id = ?", call.value()));
                }),
                new Row("a version published twice", Ends.ONE_IS_TOLD, 1, () -> {
                    var page = correction() + "/publish";
                    return new Race(
                            form(olive, page, page, Map.of("reason", "A day.", "confirmed", "true")),
                            form(otto, page, page, Map.of("reason", "A day.", "confirmed", "true")),
                            () -> count(
                                    "select count(*) from call_version where number = 2 and call_id = ?",
                                    call.value()));
                }),
                new Row("a version published while its draft is thrown away", Ends.ONE_IS_TOLD, 0, () -> {
                    var page = correction();
                    return new Race(
                            form(
                                    olive,
                                    page + "/publish",
                                    page + "/publish",
                                    Map.of("reason", "A day.", "confirmed", "true")),
                            form(otto, page, page + "/discard", Map.of()),
                            () -> count("select count(*) from call_draft where call_id = ?", call.value()));
                }));
    }

    private List<Row> office() {
        return List.of(
                new Row("an exception taken back twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    ok(post(
                            olive,
                            "/office/exceptions",
                            Map.of(
                                    "call",
                                    call.value(),
                                    "rule",
                                    "CALL_OPEN",
                                    "email",
                                    ada.email(),
                                    "reason",
                                    "Ill",
                                    "until",
                                    "2025-10-10")));
                    var waiver = jdbc.sql("select id from rule_waiver where call_id = ?")
                            .param(call.value())
                            .query(UUID.class)
                            .single();
                    var page = "/office/exceptions/" + waiver;
                    return new Race(
                            form(olive, page, page + "/revoke", Map.of("reason", "The wrong one")),
                            form(otto, page, page + "/revoke", Map.of("reason", "Not this one")),
                            () -> count(
                                    "select count(*) from rule_waiver where revoked_at is not null and call_id = ?",
                                    call.value()));
                }),
                new Row("a mail sent again twice", Ends.TWICE_IS_ONCE, 1, () -> {
                    people();
                    var id = submitted(ada);
                    var mail = jdbc.sql("select id from outbound_mail where application_id = ?")
                            .param(id.value())
                            .query(UUID.class)
                            .single();
                    await().until(
                                    () -> count(
                                            "select count(*) from outbound_mail where state = 'SENT' and id = ?", mail),
                                    sent -> sent == 1);
                    var page = "/office/mail/" + mail;
                    return new Race(
                            form(olive, page, page + "/again", Map.of("reason", "Lost")),
                            form(otto, page, page + "/again", Map.of("reason", "Lost, too")),
                            () -> count("select count(*) from mail_resend where mail_id = ?", mail));
                }),
                new Row("the words of a mail saved twice", Ends.ONE_GETS_THE_FORM_BACK, 1, () -> {
                    people();
                    var before =
                            count("select count(*) from mail_text where kind = 'WITHDRAWN' and language = ?", "fr");
                    var page = "/office/texts/WITHDRAWN/fr";
                    return new Race(
                            form(olive, page, page, Map.of("action", "save", "subject", "Retirée, un")),
                            form(otto, page, page, Map.of("action", "save", "subject", "Retirée, deux")),
                            () -> count(
                                            "select count(*) from mail_text where kind = 'WITHDRAWN' and language = ?",
                                            "fr")
                                    - before);
                }),
                new Row("a view kept twice under one name", Ends.TWICE_IS_ONCE, 1, () -> {
                    people();
                    var typed = Map.of("name", "Mine", "query", "call=" + call, "standard", "false");
                    return new Race(
                            post(olive, "/office/views", typed),
                            post(olive, "/office/views", typed),
                            () -> count(
                                    "select count(*) from office_view where person_id = ?",
                                    olive.id().value()));
                }),
                new Row("two views made the first one", Ends.TWICE_IS_ONCE, 1, () -> {
                    people();
                    return new Race(
                            post(olive, "/office/views/%s/default".formatted(view("One")), Map.of("standard", "true")),
                            post(olive, "/office/views/%s/default".formatted(view("Two")), Map.of("standard", "true")),
                            () -> count(
                                    "select count(*) from office_view where is_default and person_id = ?",
                                    olive.id().value()));
                }),
                new Row("a person made known twice", Ends.ONE_OR_BOTH, 1, () -> {
                    people();
                    var admin = PeopleFixtures.person(jdbc, "Ann Admin", Role.ADMIN);
                    var email = "raced.%s@example.org".formatted(UUID.randomUUID());
                    var typed = Map.of("email", email, "name", "Rita Raced");
                    return new Race(
                            form(admin, "/admin/people/new", "/admin/people", typed),
                            form(admin, "/admin/people/new", "/admin/people", typed),
                            () -> count("select count(*) from person where email = ?", email));
                }),
                new Row("a person changed twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var admin = PeopleFixtures.person(jdbc, "Ann Admin", Role.ADMIN);
                    var page = "/admin/people/" + ada.id();
                    return new Race(
                            form(admin, page, page, Map.of("roles", "ASSESSOR", "unit", "CLINICAL_SCIENCES")),
                            form(admin, page, page, Map.of("roles", "OFFICER")),
                            () -> count(
                                    "select count(distinct role) from person_role where person_id = ?",
                                    ada.id().value()));
                }),
                new Row("a person disabled twice", Ends.ONE_IS_TOLD, 1, () -> {
                    people();
                    var admin = PeopleFixtures.person(jdbc, "Ann Admin", Role.ADMIN);
                    var page = "/admin/people/" + ada.id();
                    return new Race(
                            form(admin, page, page + "/disable", Map.of()),
                            form(admin, page, page + "/disable", Map.of()),
                            () -> count(
                                    "select count(*) from person where disabled and id = ?",
                                    ada.id().value()));
                }));
    }

    @RepeatedTest(3)
    void whoSubmitsWhileTheCallIsCorrectedIsJudgedUnderExactlyOneVersion() throws Exception {
        var page = correction() + "/publish";
        var id = ApplicationFixtures.ready(applications, call, ada.id(), ApplicationFixtures.completeStudent());

        var answers = atOnce(
                told(() -> submit(id)), form(olive, page, page, Map.of("reason", "A day.", "confirmed", "true")));

        assertThat(answers.getLast().status()).isEqualTo(302);
        if (answers.getFirst().status() == 409) {
            submit(id);
        }
        assertThat(count("select count(*) from application_submission where call_id = ?", call.value()))
                .isEqualTo(1);
        assertThat(count("""
                        select count(*) from application_submission s join review_case c using (application_id)
                         where s.number = 1 and c.call_version = s.call_version
                           and (s.content::jsonb ->> 'callVersion')::integer = s.call_version and s.application_id = ?
                        """, id.value())).isEqualTo(1);
    }

    private void race(Row row) throws Exception {
        try {
            var race = row.arrange().call();
            var answers = atOnce(race.one(), race.other());
            var statuses = answers.stream().map(Answer::status).sorted().toList();
            var told = answers.stream().filter(answer -> answer.status() != 302).map(Answer::text);
            switch (row.ends()) {
                case TWICE_IS_ONCE -> assertThat(statuses).containsExactly(302, 302);
                case ONE_OR_BOTH -> assertThat(statuses).isIn(List.of(302, 302), List.of(302, 409));
                case ONE_IS_TOLD -> {
                    assertThat(statuses).containsExactly(302, 409);
                    assertThat(told)
                            .allSatisfy(text ->
                                    assertThat(text).hasSizeGreaterThan(20).doesNotContain("??"));
                }
                case ONE_GETS_THE_FORM_BACK -> {
                    assertThat(statuses.getFirst()).isEqualTo(302);
                    assertThat(statuses.getLast()).isIn(409, 422);
                    assertThat(told)
                            .allSatisfy(text ->
                                    assertThat(text).hasSizeGreaterThan(20).doesNotContain("??"));
                }
            }
            assertThat(race.left().call()).as("done").isEqualTo(row.times());
        } finally {
            clock.reset();
        }
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var gate = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = Stream.of(one, other)
                    .map(step -> threads.submit(() -> {
                        gate.await();
                        return step.call();
                    }))
                    .toList();
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    private void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        olive = PeopleFixtures.person(jdbc, "Olive Officer", Role.OFFICER);
        otto = PeopleFixtures.person(jdbc, "Otto Officer", Role.OFFICER);
        cara = PeopleFixtures.person(jdbc, "Cara Chair", Role.CHAIR);
        edda = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        carl = PeopleFixtures.person(jdbc, "Carl Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        ada = PeopleFixtures.person(jdbc, "Ada Applicant");
    }

    private ApplicationId submitted(Person person) {
        return ApplicationFixtures.submitted(applications, call, person.id(), ApplicationFixtures.completeStudent());
    }

    private ApplicationId assessed() {
        people();
        var id = submitted(ada);
        reviews.passOn(id, olive.id());
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, edda.id(), 5);
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, carl.id(), 5);
        return id;
    }

    private ApplicationId concluded() {
        var id = assessed();
        reviews.conclude(id, olive.id(), true, "Sound.", "");
        return id;
    }

    private ApplicationId offered() {
        var id = concluded();
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, cara.id());
        return id;
    }

    private ApplicationId awaitingAgreement() {
        people();
        var content = ApplicationFixtures.completeStudentAt("PE", Agreement.IN_PREPARATION);
        var id = ApplicationFixtures.submitted(applications, call, ada.id(), content);
        reviews.settleReferral(id, olive.id(), RuleCode.AGREEMENT, true, "The rector signs it next week.");
        return id;
    }

    private ApplicationId asked() {
        people();
        var id = submitted(ada);
        reviews.askClarification(id, olive.id(), "Where?", LocalDate.parse("2025-10-16"));
        return id;
    }

    private String meeting() throws Exception {
        var typed = Map.of("call", call.value(), "audience", "STUDENT", "day", "2025-10-06", "place", "Room 1");
        var made = sent(cara, "/committee/meetings", fields(typed));
        return String.valueOf(made.getResponse().getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    private String correction() throws Exception {
        people();
        ok(post(olive, "/office/calls/%s/correct".formatted(call), Map.of()));
        drafts.save(call, 1, terms -> TermsBuilder.of(terms).scale(5, 70).build(), olive.id());
        return "/office/calls/" + call;
    }

    private UUID view(String name) throws Exception {
        ok(post(olive, "/office/views", Map.of("name", name, "query", "call=" + call, "standard", "false")));
        return jdbc.sql("select id from office_view where person_id = ? and name = ?")
                .params(olive.id().value(), name)
                .query(UUID.class)
                .single();
    }

    private UUID conflict(ApplicationId id) {
        return jdbc.sql("select id from conflict_of_interest where application_id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    private long conflicts(ApplicationId id) {
        return count(
                "select count(*) from conflict_of_interest where ended_at is null and application_id = ?", id.value());
    }

    private long ended(ApplicationId id) {
        return count(
                "select count(*) from conflict_of_interest where ended_at is not null and application_id = ?",
                id.value());
    }

    private long history(ApplicationId id, String kind) {
        return jdbc.sql("select count(*) as n from case_history where application_id = ? and kind = ?")
                .params(id.value(), kind)
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    private long count(String sql, Object about) {
        return jdbc.sql(sql).param(about).query((row, number) -> row.getLong(1)).single();
    }

    private static UUID last(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private static ApplicationId id(String address) {
        return ApplicationId.of(address.split("/")[2]);
    }

    private void submit(ApplicationId id) {
        try {
            applications.submit(id, ada.id());
        } catch (NotSubmittableException refused) {
            throw new ConflictException("refused", String.valueOf(refused));
        }
    }

    private static void ok(Callable<Answer> step) throws Exception {
        assertThat(step.call().status()).isEqualTo(302);
    }

    /** A step that has no page of its own, or whose page is not what is raced. */
    private static Callable<Answer> told(Runnable step) {
        return () -> {
            try {
                step.run();
                return new Answer(302, "");
            } catch (ConflictException | NotFoundException refused) {
                return new Answer(409, "refused: " + refused.getMessage());
            }
        };
    }

    /** To somebody who is kept out the case does not exist any more, which tells it all. */
    private static Callable<Answer> orTold(Callable<Answer> step) {
        return () -> {
            var answer = step.call();
            return answer.status() == 404 ? new Answer(409, answer.text()) : answer;
        };
    }

    private Callable<Answer> post(Person by, String address, Map<String, String> typed) {
        return () -> answer(sent(by, address, fields(typed)));
    }

    /** The form of a page as this person has it open, with what they typed into it. */
    private Callable<Answer> form(Person by, String page, String action, Map<String, String> typed) throws Exception {
        var open = browser.get().uri(page).with(user(new SignedInPerson(by))).exchange();
        assertThat(open).as(page).hasStatusOk();
        var form = Jsoup.parse(open.getResponse().getContentAsString()).select("form[method=post]").stream()
                .filter(one -> one.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for %s on %s".formatted(action, page)));
        var fields = filled(form);
        typed.forEach(fields::set);
        return () -> answer(sent(by, action, fields));
    }

    private static MultiValueMap<String, String> filled(Element form) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var tickable = field.attr("type").matches("checkbox|radio");
            if (!field.attr("name").equals("_csrf") && (!tickable || field.hasAttr("checked"))) {
                if (field.tagName().equals("select")) {
                    field.select("option[selected]")
                            .forEach(option -> fields.add(field.attr("name"), option.attr("value")));
                } else {
                    fields.add(
                            field.attr("name"),
                            field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"));
                }
            }
        }
        return fields;
    }

    private static MultiValueMap<String, String> fields(Map<String, String> typed) {
        var fields = new LinkedMultiValueMap<String, String>();
        typed.forEach(fields::add);
        return fields;
    }

    private MvcTestResult sent(Person by, String address, MultiValueMap<String, String> fields) {
        return browser.post()
                .uri(address)
                .params(fields)
                .with(user(new SignedInPerson(by)))
                .with(csrf())
                .exchange();
    }

    private static Answer answer(MvcTestResult result) throws Exception {
        var failed = result.getUnresolvedException();
        if (failed != null) {
            return new Answer(500, String.valueOf(failed));
        }
        return new Answer(
                result.getResponse().getStatus(),
                Jsoup.parse(result.getResponse().getContentAsString())
                        .select("main")
                        .text());
    }
}
