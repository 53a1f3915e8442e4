package eu.mobilitygrants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages are light: about ten statements and thirty kilobytes each, and no more of either for a longer list. */
@ContextConfiguration(initializers = PortalWithFewCalls.OwnDatabase.class)
class LightPagesIT extends PortalWithFewCalls {

    private static final int STATEMENTS = 12;
    private static final int BYTES = 30 * 1024;

    /**
     * A whole case on one screen: answers, rules, scores, decision, history, notes, place, who else is there, who sits and
     * what is half written, one or two statements each; one more each where it has referrals or questions.
     */
    private static final int STATEMENTS_OF_A_CASE = 18;

    /** Written after a page of the office or the committee was sent. */
    private static final int WHO_LOOKED = 1;

    /** Every room's tables once, however much is in them: told to one person now and then. */
    private static final int STATEMENTS_OF_MY_DATA = 36;

    /** Sixteen rules in sentences, the pool, a calendar and every answer on one page: some 9 kB as it is sent, compressed. */
    private static final int BYTES_OF_A_VERDICT = 40 * 1024;

    /** Every rule with the answers it was judged on, and each step as a form of its own. */
    private static final int BYTES_OF_A_CASE = 40 * 1024;

    /** What one page cost. */
    private record Weight(long statements, int bytes) {}

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AwardService awards;

    @Autowired
    private FundingCalls calls;

    private CallId call;
    private Person officer;
    private Person education;
    private Person clinical;
    private Person admin;
    private Person auditor;
    private final List<ApplicationId> cases = new ArrayList<>();

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Light Officer", Role.OFFICER, Role.CHAIR);
        education = PeopleFixtures.person(jdbc, "Light Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Light Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        admin = PeopleFixtures.person(jdbc, "Light Admin", Role.ADMIN);
        auditor = PeopleFixtures.person(jdbc, "Light Auditor", Role.AUDITOR);
    }

    @Test
    void everyPageIsLight() throws Exception {
        var applicant = PeopleFixtures.person(jdbc, "Light Applicant");
        var draft =
                ApplicationFixtures.ready(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
        var offered = submitted(8).getFirst();
        ReviewFixtures.conclude(
                reviews,
                calls.terms(call),
                Audience.STUDENT,
                offered,
                officer.id(),
                education.id(),
                clinical.id(),
                true);
        var assessed = cases.get(1);
        reviews.passOn(assessed, officer.id());
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, assessed, education.id(), 4);
        var winner = person(offered);
        concluded(2);

        var pages = new LinkedHashMap<String, @Nullable Person>();
        pages.put("/calls/" + call, null);
        pages.put("/calls/" + call + "/check", null);
        var facts = "?type=BLENDED_SHORT_TERM&category=MSC_STUDENT&citizenships=KE&countryOfOrigin=KE"
                + "&hostKind=UNIVERSITY&departure=2026-01-10&firstDay=2026-01-12&lastDay=2026-02-06";
        for (var step : List.of("who", "stay", "where", "when", "details", "all")) {
            pages.put("/calls/" + call + "/check" + facts + "&step=" + step, null);
        }
        pages.put("/calls/" + call + "/check" + facts + "&hostCountry=DE", null);
        pages.put("/calls/" + call + "/check" + facts + "&hostCountry=DE&lang=fr", null);
        pages.put("/calls/" + call + "/dates", null);
        pages.put("/calls/" + call + "/dates?type=STUDENT_STUDIES&length=3&unit=MONTHS&departure=2026-01-10", null);
        pages.put("/sign-in", null);
        pages.put("/applications", applicant);
        pages.put("/calls/" + call + "/apply", applicant);
        for (var section : List.of("", "/you", "/stay", "/host", "/answers", "/documents")) {
            pages.put("/applications/" + draft + "/draft" + section, applicant);
        }
        pages.put("/applications/" + draft + "/check-answers", applicant);
        pages.put("/applications/" + draft, applicant);
        pages.put("/applications/" + assessed, person(assessed));
        pages.put("/calls/" + call + "/receipts", null);
        for (var page : List.of("", "/receipt", "/offer", "/offer/decline", "/mails", "/withdraw")) {
            pages.put("/applications/" + offered + page, winner);
        }
        for (var page : List.of(
                "",
                "/cases",
                "/exports",
                "/pools",
                "/pools/STUDENT_PROGRAMME/history",
                "/pools/what-if",
                "/ledger",
                "/ledger/verification")) {
            pages.put("/office" + page + "?call=" + call, officer);
        }
        pages.put(
                "/office/pools/what-if?call=" + call + "&step=withdraw.1&step=move.STAFF.STUDENT_PROGRAMME.1", officer);
        pages.put("/office/pools?pool=STUDENT_PROGRAMME&call=" + call, officer);
        pages.put("/office/views", officer);
        pages.put("/office/mail", officer);
        pages.put("/office/figures?call=" + call, officer);
        pages.put("/hosts", null);
        pages.put("/office/hosts", officer);
        pages.put("/office/networks", officer);
        for (var id : cases.subList(0, 3)) {
            pages.put("/office/cases/" + id, officer);
        }
        pages.put("/committee", clinical);
        pages.put("/committee/cases/" + assessed, clinical);
        pages.put("/committee/cases/" + assessed + "?again", education);
        pages.put("/admin/people", admin);
        pages.put("/admin/permissions", admin);
        for (var page : List.of("", "/trace", "/people")) {
            pages.put("/office/audit" + page, auditor);
        }
        for (var page : List.of(
                "/office/planner?audience=STUDENT&call=" + call,
                "/office/planner/proposal?audience=STUDENT&call=" + call,
                "/office/planner/cases/" + assessed,
                "/office/committees?call=" + call,
                "/office/committees/" + call + "/STUDENT",
                "/office/exceptions?call=" + call,
                "/office/exceptions/new?call=" + call,
                "/office/calls",
                "/office/calls/" + call,
                "/office/calls/new",
                "/office/texts",
                "/office/texts/RECEIPT/en",
                "/office/mail/coming?call=" + call,
                "/committee/meetings",
                "/committee/conclusions/" + call + "/STUDENT")) {
            pages.put(page, officer);
        }
        for (var page : List.of("", "/clear", "/cases/10")) {
            pages.put(meeting() + page, officer);
        }
        var draftCall = "/office/calls/" + copied();
        for (var page : List.of("", "/publish")) {
            pages.put(draftCall + page, officer);
        }
        for (var part : CallPart.values()) {
            pages.put(draftCall + "/edit/" + part.name().toLowerCase(Locale.ROOT), officer);
        }
        pages.put("/profile", applicant);
        pages.put("/my-data", winner);

        assertSoftly(softly -> pages.forEach((path, person) -> {
            var weight = weigh(path, person);
            softly.assertThat(weight.statements()).as("statements of %s", path).isLessThanOrEqualTo(statementsOf(path));
            softly.assertThat(weight.bytes()).as("bytes of %s", path).isLessThanOrEqualTo(bytesOf(path));
        }));
    }

    private String meeting() {
        return sent(
                "/committee/meetings",
                Map.of("call", call.value(), "audience", "STUDENT", "day", "2025-10-07", "place", "Room 2"));
    }

    private String copied() {
        var code = "LIGHT-" + call.value();
        sent("/office/calls/new", Map.of("from", call.value(), "code", code));
        return code;
    }

    /** @return where it leads */
    private String sent(String path, Map<String, String> form) {
        var request = browser.post().uri(path).with(csrf()).with(user(new SignedInPerson(officer)));
        form.forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).as(path).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static int bytesOf(String path) {
        if (path.contains("hostCountry=")) {
            return BYTES_OF_A_VERDICT;
        }
        return path.startsWith("/office/cases/") ? BYTES_OF_A_CASE : BYTES;
    }

    private static int statementsOf(String path) {
        if (path.equals("/my-data")) {
            return STATEMENTS_OF_MY_DATA;
        }
        var page = path.contains("/cases/") ? STATEMENTS_OF_A_CASE : STATEMENTS;
        return path.matches("/(office|committee).*") ? page + WHO_LOOKED : page;
    }

    @Test
    void aLongerListAsksNoMoreOfTheDatabase() throws Exception {
        var applicant = PeopleFixtures.person(jdbc, "Many Drafts");
        var lists = new LinkedHashMap<String, Person>();
        lists.put("/office?call=" + call, officer);
        lists.put("/office/cases?call=" + call, officer);
        lists.put("/office/pools?call=" + call, officer);
        lists.put("/office/pools/STUDENT_PROGRAMME/history?call=" + call, officer);
        lists.put("/office/pools/what-if?step=capacity.STUDENT_PROGRAMME.9&call=" + call, officer);
        lists.put("/office/ledger?call=" + call, officer);
        lists.put("/office/mail", officer);
        for (var page : List.of(
                "/office/planner?audience=STUDENT&call=" + call,
                "/office/planner/proposal?audience=STUDENT&call=" + call,
                "/office/committees?call=" + call,
                "/office/committees/" + call + "/STUDENT",
                "/office/exceptions?call=" + call,
                "/office/calls",
                "/office/figures?call=" + call,
                "/committee/meetings",
                "/committee/conclusions/" + call + "/STUDENT",
                meeting(),
                meeting() + "/clear")) {
            lists.put(page, officer);
        }
        lists.put("/office/audit", auditor);
        lists.put("/committee", clinical);
        lists.put("/admin/people", admin);
        lists.put("/applications", applicant);
        lists.put("/my-data", applicant);
        concluded(2);
        submitted(2).forEach(id -> reviews.passOn(id, officer.id()));
        applications.draft(call, applicant.id(), ApplicationFixtures.completeStudent());
        var few = statements(lists);

        concluded(6);
        submitted(6).forEach(id -> reviews.passOn(id, officer.id()));
        meeting();
        copied();
        for (var more = 0; more < 5; more++) {
            applications.draft(call, applicant.id(), ApplicationFixtures.completeStudent());
        }

        assertThat(statements(lists)).isEqualTo(few);
    }

    /** And not yet published. */
    private void concluded(int count) throws Exception {
        for (var id : submitted(count)) {
            ReviewFixtures.pending(
                    reviews,
                    calls.terms(call),
                    Audience.STUDENT,
                    id,
                    officer.id(),
                    education.id(),
                    clinical.id(),
                    true);
        }
    }

    private Person person(ApplicationId id) {
        return new Person(
                applications.application(id).applicant(), "x@example.org", "x", Locale.ENGLISH, Set.of(), null, false);
    }

    private Map<String, Long> statements(Map<String, Person> pages) {
        var statements = new LinkedHashMap<String, Long>();
        pages.forEach((path, person) -> statements.put(path, weigh(path, person).statements()));
        return statements;
    }

    private Weight weigh(String path, @Nullable Person person) {
        var request = browser.get().uri(path);
        CountedStatements.restart();
        var answer = request.with(person == null ? anonymous() : user(new SignedInPerson(person)))
                .exchange();
        var statements = CountedStatements.sinceRestart();
        assertThat(answer).as(path).hasStatusOk();
        return new Weight(statements, answer.getResponse().getContentAsByteArray().length);
    }

    private List<ApplicationId> submitted(int count) throws Exception {
        var made = new ArrayList<ApplicationId>();
        for (var number = 0; number < count; number++) {
            var applicant = PeopleFixtures.person(jdbc, "Light Student");
            made.add(ApplicationFixtures.submitted(
                    applications, call, applicant.id(), ApplicationFixtures.completeStudent()));
        }
        cases.addAll(made);
        return made;
    }
}
