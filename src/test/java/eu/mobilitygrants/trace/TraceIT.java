package eu.mobilitygrants.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.AboutCase;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever looks at a case is written down, whichever page it is, and the auditor reads it. */
@PortalTest
class TraceIT {

    /** Pages with an id that is no case's. */
    private static final Set<String> OF_NO_CASE = Set.of(
            "/office/hosts/imports/{id}",
            "/office/networks/{id}",
            "/office/exceptions/{id}",
            "/office/exports/{id}/file",
            "/office/views/{id}",
            "/committee/meetings/{id}",
            "/committee/meetings/{id}/cases/{receipt:\\d{1,9}}", // of a case that the meeting names: MeetingIT
            "/committee/meetings/{id}/clear",
            "/committee/meetings/{id}/minutes.pdf");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private MovableClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private List<AboutCase> others;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private CallId call;
    private Person officer;
    private Person auditor;
    private Person chair;
    private ApplicationId id;

    @BeforeEach
    void aCase() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        auditor = PeopleFixtures.person(jdbc, "Aud Auditor", Role.AUDITOR);
        chair = PeopleFixtures.person(jdbc, "Cara Chair", Role.CHAIR, Role.ASSESSOR);
        var applicant = PeopleFixtures.person(jdbc, "Ada Student");
        id = ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
        reviews.passOn(id, officer.id());
    }

    @AfterEach
    void reset() {
        time.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyLookAtACaseIsWrittenDown() {
        get("/office/cases/" + id, officer);
        get("/office/cases/" + id, officer);
        get("/office/cases/%s/documents/PLAN".formatted(id), officer);
        get("/office/cases/%s/submission.pdf".formatted(id), auditor);
        get("/committee/cases/" + id, chair);
        get("/office/ledger?call=%s&application=%s".formatted(call, id), auditor);
        get("/office/mail/" + mail(), officer);
        time.advance(Duration.ofMinutes(11));
        get("/office/cases/" + id, officer);

        assertThat(looks())
                .containsExactly(
                        "Olga Officer OFFICER CASE ",
                        "Olga Officer OFFICER DOCUMENT documents/PLAN",
                        "Aud Auditor AUDITOR PAPER submission.pdf",
                        "Cara Chair ASSESSOR,CHAIR CASE ",
                        "Aud Auditor AUDITOR LEDGER ledger",
                        "Olga Officer OFFICER MAIL mail/" + mail(),
                        "Olga Officer OFFICER CASE ");
    }

    @Test
    void whatWasNotShownIsNotWrittenDown() {
        var applicant = new Person(
                applications.application(id).applicant(),
                "x@example.org",
                "x",
                java.util.Locale.ENGLISH,
                Set.of(),
                null,
                false);
        get("/applications/" + id, applicant);
        get("/office/cases/%s/documents/NONE".formatted(id), officer);
        get("/office/cases/" + id, applicant);
        browser.post()
                .uri("/office/cases/%s/pass-on".formatted(id))
                .with(user(new SignedInPerson(officer)))
                .with(csrf())
                .exchange();

        assertThat(looks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_trace set detail = 'x'",
                "delete from access_trace",
                "truncate access_trace",
            })
    void nobodyChangesWhatWasWrittenDown(String statement) {
        get("/office/cases/" + id, officer);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .havingRootCause()
                .withMessageContaining("written once");
    }

    @Test
    void noPageWithAnIdIsForgotten() {
        var forgotten = new TreeSet<String>();
        routes.getHandlerMethods().keySet().forEach(route -> {
            var methods = route.getMethodsCondition().getMethods();
            for (var pattern : route.getPatternValues()) {
                if ((methods.isEmpty() || methods.contains(RequestMethod.GET))
                        && pattern.matches("/(office|committee)/.*\\{(id|application)[}:].*")
                        && !OF_NO_CASE.contains(pattern.replaceAll("\\{id:.*", "{id}"))
                        && LookedPage.of(asked(pattern), others).application().isEmpty()) {
                    forgotten.add(pattern);
                }
            }
        });

        assertThat(forgotten)
                .as("a page about a case has the case as {id} after /cases, an AboutCase, or is no case's")
                .isEmpty();
    }

    private MockHttpServletRequest asked(String pattern) {
        var request = new MockHttpServletRequest("GET", pattern);
        var subject = pattern.startsWith("/office/mail") ? mail().toString() : id.toString();
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", subject, "code", "PLAN"));
        return request;
    }

    @Test
    void aRecordThatCannotBeWrittenKeepsNobodyFromWorking() {
        var broken = new Trace(jdbc, clock) {
            @Override
            public void looked(Person person, Looked what, @Nullable ApplicationId application, String detail) {
                throw new DataAccessResourceFailureException("The disk is full");
            }
        };
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(new SignedInPerson(officer), "", List.of()));

        new TracedPages(broken, currentUser, List.of())
                .afterCompletion(asked("/office/cases/{id}"), new MockHttpServletResponse(), this, null);

        assertThat(looks()).isEmpty();
    }

    @Test
    void theAuditorFindsWhoLookedByPersonCaseDayAndKind() {
        get("/office/cases/" + id, officer);
        get("/office/pools?call=" + call, officer);
        var name = PeopleFixtures.person(jdbc, "Nobody Else", Role.OFFICER).email();

        assertThat(get("/office/audit/trace?person=" + officer.email(), auditor))
                .hasStatusOk()
                .bodyText()
                .contains("Olga Officer", "/office/cases/" + id, "No 1", "Pools");
        assertThat(get("/office/audit/trace?case=" + id, auditor)).bodyText().contains("/office/cases/" + id);
        assertThat(get("/office/audit/trace?case=%s/1".formatted(call), auditor))
                .bodyText()
                .contains("/office/cases/" + id);
        assertThat(get("/office/audit/trace?day=2025-10-06&what=CASE&person=" + officer.email(), auditor))
                .bodyText()
                .contains("/office/cases/" + id);
        for (var nothing : List.of("person=" + name, "case=nonsense", "day=2025-10-05", "day=x", "detail=none")) {
            assertThat(get("/office/audit/trace?" + nothing, auditor))
                    .hasStatusOk()
                    .bodyText()
                    .as(nothing)
                    .contains("Nobody looked at anything like this.");
        }
        assertThat(get("/office/audit/trace?lang=fr&case=" + id, auditor))
                .bodyText()
                .contains("Qui a consulté quoi")
                .doesNotContain("??");
    }

    @Test
    void onlyAuditorsReadItAndNotOfCasesTheyAreKeptOutOf() {
        get("/office/cases/" + id, officer);
        var supervisor = PeopleFixtures.person(jdbc, "Sue Supervisor", Role.AUDITOR);
        jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                .params(supervisor.email(), id.value())
                .update();

        assertThat(get("/office/audit/trace?case=" + id, supervisor))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/office/cases/" + id);
        for (var page : List.of("/office/audit", "/office/audit/trace", "/office/audit/people")) {
            assertThat(get(page, auditor)).hasStatusOk();
            assertThat(get(page, officer)).hasStatus(403);
            assertThat(get(page, chair)).hasStatus(403);
        }
    }

    private List<String> looks() {
        return jdbc.sql("""
                        select w.name || ' ' || t.roles || ' ' || t.what || ' ' || t.detail as look
                          from access_trace t join person w on w.id = t.person_id
                         where t.application_id = ? order by t.id
                        """)
                .param(id.value())
                .query((row, number) -> row.getString("look"))
                .list();
    }

    private UUID mail() {
        return jdbc.sql("select id from outbound_mail where application_id = ? order by created_at, id limit 1")
                .param(id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private MvcTestResult get(String path, Person person) {
        return browser.get().uri(path).with(user(new SignedInPerson(person))).exchange();
    }
}
