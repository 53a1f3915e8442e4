package eu.mobilitygrants.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Role × route × outcome, for every route of the portal. Pages of other rooms may fail here: asked is only who is refused. */
@PortalTest
class DoorsIT {

    private static final List<String> READERS =
            List.of("nobody", "applicant", "OFFICER", "ASSESSOR", "CHAIR", "AUDITOR", "ADMIN");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    /** in: the reader comes in; sign-in: is sent to the sign-in page; 403, 404: is told so. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            method, route,                                nobody,  applicant, OFFICER, ASSESSOR, CHAIR, AUDITOR, ADMIN
            GET,    /,                                    in,      in,        in,      in,       in,    in,      in
            GET,    /calls/ERASMUS-2024,                  in,      in,        in,      in,       in,    in,      in
            GET,    /calls/ERASMUS-2024/check,            in,      in,        in,      in,       in,    in,      in
            GET,    /calls/ERASMUS-2024/dates,            in,      in,        in,      in,       in,    in,      in
            GET,    /calls/ERASMUS-2024/last-day.ics,     in,      in,        in,      in,       in,    in,      in
            POST,   /calls/ERASMUS-2024/check,            in,      in,        in,      in,       in,    in,      in
            GET,    /calls/ERASMUS-2024/receipts,         in,      in,        in,      in,       in,    in,      in
            GET,    /check,                               in,      in,        in,      in,       in,    in,      in
            GET,    /calls/ERASMUS-2024/apply,            sign-in, in,        in,      in,       in,    in,      in
            POST,   /calls/ERASMUS-2024/applications,     sign-in, in,        in,      in,       in,    in,      in
            GET,    /hosts?q=gent,                        in,      in,        in,      in,       in,    in,      in
            GET,    /hosts/suggestions?q=gent,            in,      in,        in,      in,       in,    in,      in
            GET,    /api/calls,                           in,      in,        in,      in,       in,    in,      in
            POST,   /api/calls/X/eligibility-checks,      in,      in,        in,      in,       in,    in,      in
            GET,    /api/people,                          404,     404,       404,     404,      404,   404,     404
            GET,    /v3/api-docs,                         in,      in,        in,      in,       in,    in,      in
            GET,    /sign-in,                             in,      in,        in,      in,       in,    in,      in
            GET,    /sign-in/sent,                        in,      in,        in,      in,       in,    in,      in
            GET,    /sign-in/confirm?token=x,             in,      in,        in,      in,       in,    in,      in
            GET,    /portal.css,                          in,      in,        in,      in,       in,    in,      in
            GET,    /portal.js,                           in,      in,        in,      in,       in,    in,      in
            GET,    /draft.js,                            in,      in,        in,      in,       in,    in,      in
            GET,    /favicon.svg,                         in,      in,        in,      in,       in,    in,      in
            GET,    /actuator/health/readiness,           in,      in,        in,      in,       in,    in,      in
            GET,    /actuator/env,                        404,     404,       404,     404,      404,   404,     404
            GET,    /nowhere,                             404,     404,       404,     404,      404,   404,     404
            GET,    /demo/mail,                           in,      in,        in,      in,       in,    in,      in
            POST,   /demo/clock,                          sign-in, 403,       in,      403,      403,   403,     403
            GET,    /profile,                             sign-in, in,        in,      in,       in,    in,      in
            GET,    /my-data,                             sign-in, in,        in,      in,       in,    in,      in
            GET,    /my-data.json,                        sign-in, in,        in,      in,       in,    in,      in
            GET,    /my-data.pdf,                         sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications,                        sign-in, in,        in,      in,       in,    in,      in
            POST,   /applications,                        sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id},                   sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/draft,             sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/draft/host,        sign-in, in,        in,      in,       in,    in,      in
            POST,   /applications/{id}/draft/you/autosave, sign-in, in,       in,      in,       in,    in,      in
            GET,    /applications/{id}/documents/PLAN,    sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/documents/PLAN/view, sign-in, in,      in,      in,       in,    in,      in
            GET,    /applications/{id}/documents/PLAN/files/{id}, sign-in, in, in,     in,       in,    in,      in
            POST,   /applications/{id}/draft/documents/PLAN/arrange, sign-in, in, in,  in,       in,    in,      in
            GET,    /applications/{id}/check-answers,     sign-in, in,        in,      in,       in,    in,      in
            POST,   /applications/{id}/submit,            sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/receipt,           sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/receipt/submission.pdf, sign-in, in,   in,      in,       in,    in,      in
            POST,   /applications/{id}/withdraw,          sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/clarification,     sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/messages,          sign-in, in,        in,      in,       in,    in,      in
            POST,   /applications/{id}/messages,          sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/mails,             sign-in, in,        in,      in,       in,    in,      in
            GET,    /applications/{id}/mails/{id},        sign-in, in,        in,      in,       in,    in,      in
            POST,   /applications/{id}/offer,             sign-in, in,        in,      in,       in,    in,      in
            GET,    /office,                              sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/cases,                        sign-in, 403,       in,      403,      in,    in,      403
            GET,    /office/cases/{id}/presence,          sign-in, 403,       in,      403,      in,    in,      403
            GET,    /office/cases/{id}/documents/PLAN/view, sign-in, 403,     in,      403,      in,    in,      403
            POST,   /office/cases/{id}/take-back,         sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/cases/{id}/agreement,         sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/cases/{id}/agreement/take-back, sign-in, 403,     in,      403,      403,   403,     403
            POST,   /office/cases/{id}/send-back/take-back, sign-in, 403,     in,      403,      403,   403,     403
            POST,   /office/cases/{id}/notes,             sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/cases/{id}/messages,          sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/cases/{id},                   sign-in, 403,       in,      403,      in,    in,      403
            GET,    /office/cases/{id}/submission.pdf,    sign-in, 403,       in,      403,      in,    in,      403
            GET,    /office/cases/{id}/dossier.zip,       sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/calls/{id}/dossier.zip,       sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/audit,                        sign-in, 403,       403,     403,      403,   in,      403
            GET,    /office/audit/trace,                  sign-in, 403,       403,     403,      403,   in,      403
            GET,    /office/audit/people,                 sign-in, 403,       403,     403,      403,   in,      403
            POST,   /office/cases/{id}/pass-on,           sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/cases/{id}/conclusion,        sign-in, 403,       in,      403,      in,    403,     403
            GET,    /office/cases/{id}/conflicts,         sign-in, 403,       in,      403,      in,    in,      403
            POST,   /office/cases/{id}/conflicts,         sign-in, 403,       in,      403,      in,    403,     403
            POST,   /office/cases/{id}/conflicts/dismissal, sign-in, 403,     in,      403,      in,    403,     403
            GET,    /office/committees,                   sign-in, 403,       in,      403,      in,    in,      403
            GET,    /office/committees/X/STAFF,           sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/committees/X/STAFF/seats,     sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/committees/X/STAFF/chair,     sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/planner,                      sign-in, 403,       in,      403,      in,    in,      403
            GET,    /office/planner/proposal,             sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/planner/proposal,             sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/planner/cases/{id},           sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/cases.csv,                    sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/cases.xlsx,                   sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/exports,                      sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/exports,                      sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/exports/{id}/file,            sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/views,                        sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/views/{id},                   sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/views,                        sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/views/{id}/rename,            sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/views/{id}/default,           sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/views/{id}/delete,            sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/pools,                        sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/pools,                        sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/pools/what-if,                sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/pools/STAFF/history,          sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/ledger,                       sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/exceptions,                   sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/exceptions,                   sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/exceptions/1/revoke,          sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/mail,                         sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/figures,                      sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/figures/ERASMUS-2024/report.csv, sign-in, 403,    in,      403,      403,   in,      403
            GET,    /office/figures/ERASMUS-2024/report.xlsx, sign-in, 403,   in,      403,      403,   in,      403
            POST,   /office/mail/1/send,                  sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/calls,                        sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/calls/new,                    sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/calls/X,                      sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/calls/X/correct,              sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/calls/X/discard,              sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/calls/X/edit/dates,           sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/calls/X/dry-run,              sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/calls/X/publish,              sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/texts,                        sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/texts/RECEIPT/en,             sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/hosts,                        sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/hosts,                        sign-in, 403,       in,      403,      403,   403,     403
            GET,    /office/hosts/imports/{id},           sign-in, 403,       in,      403,      403,   in,      403
            GET,    /office/networks,                     sign-in, 403,       in,      403,      403,   in,      403
            POST,   /office/networks/{id}/members,        sign-in, 403,       in,      403,      403,   403,     403
            POST,   /office/cases/{id}/conclusion/take-back, sign-in, 403,    in,      403,      in,    403,     403
            GET,    /committee/meetings,                  sign-in, 403,       in,      403,      in,    in,      403
            POST,   /committee/meetings,                  sign-in, 403,       in,      403,      in,    403,     403
            GET,    /committee/meetings/{id},             sign-in, 403,       in,      403,      in,    in,      403
            GET,    /committee/meetings/{id}/cases/1,     sign-in, 403,       in,      403,      in,    in,      403
            POST,   /committee/meetings/{id}/cases/1/leave, sign-in, 403,     in,      403,      in,    403,     403
            GET,    /committee/meetings/{id}/minutes.pdf, sign-in, 403,       in,      in,       in,    in,      403
            GET,    /committee/conclusions/X/STAFF,       sign-in, 403,       in,      403,      in,    in,      403
            POST,   /committee/conclusions/X/STAFF,       sign-in, 403,       403,     403,      in,    403,     403
            GET,    /committee,                           sign-in, 403,       403,     in,       in,    403,     403
            GET,    /committee/conflicts,                 sign-in, 403,       403,     in,       in,    403,     403
            POST,   /committee/conflicts/{id}/withdrawal, sign-in, 403,       403,     in,       in,    403,     403
            POST,   /committee/cases/{id}/assessment/autosave, sign-in, 403,  403,     in,       403,   403,     403
            GET,    /committee/cases/{id},                sign-in, 403,       403,     in,       in,    403,     403
            GET,    /committee/cases/{id}/submission.pdf, sign-in, 403,       403,     in,       in,    403,     403
            POST,   /committee/cases/{id},                sign-in, 403,       403,     in,       in,    403,     403
            GET,    /admin/people,                        sign-in, 403,       403,     403,      403,   403,     in
            POST,   /admin/people,                        sign-in, 403,       403,     403,      403,   403,     in
            GET,    /admin/permissions,                   sign-in, 403,       403,     403,      403,   403,     in
            GET,    /admin/people/{id},                   sign-in, 403,       403,     403,      403,   403,     in
            POST,   /admin/people/{id}/disable,           sign-in, 403,       403,     403,      403,   403,     in
            GET,    /admin/anything,                      sign-in, 403,       403,     403,      403,   403,     in
            """)
    void opensToThoseItIsMeantFor(
            String method,
            String route,
            String nobody,
            String applicant,
            String officer,
            String assessor,
            String chair,
            String auditor,
            String admin) {
        var expected = List.of(nobody, applicant, officer, assessor, chair, auditor, admin);

        var actual = READERS.stream()
                .map(reader ->
                        outcome(method, route.replace("{id}", UUID.randomUUID().toString()), reader))
                .toList();

        var wrong = new ArrayList<String>();
        for (int i = 0; i < READERS.size(); i++) {
            if (!agrees(expected.get(i), actual.get(i))) {
                wrong.add("%s: %s instead of %s".formatted(READERS.get(i), actual.get(i), expected.get(i)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void asksEveryPageFormForItsCsrfToken() {
        var person = PeopleFixtures.person(jdbc, "Forged Request", Role.values());

        var refused = Stream.of("/profile", "/applications", "/office/pools", "/admin/people", "/sign-out", "/sign-in")
                .filter(route -> mvc.post()
                                .uri(route)
                                .with(user(new SignedInPerson(person)))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 403);

        assertThat(refused).hasSize(6);
    }

    private String outcome(String method, String route, String reader) {
        var request = mvc.method(HttpMethod.valueOf(method)).uri(route).with(csrf());
        if (!reader.equals("nobody")) {
            request = request.with(user(new SignedInPerson(people().get(reader))));
        }
        return outcome(request.exchange());
    }

    /** What the handler does once reached is not asked here: a redirect of its own or its failure count as "in". */
    private static String outcome(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            return "in";
        }
        var response = result.getResponse();
        if ("/sign-in".equals(response.getRedirectedUrl())) {
            return "sign-in";
        }
        return response.getStatus() < 400 ? "in" : String.valueOf(response.getStatus());
    }

    /** A room that is reached may say that it knows no such case or cannot read what was sent. */
    private static boolean agrees(String expected, String actual) {
        return expected.equals("in") ? !List.of("sign-in", "401", "403").contains(actual) : expected.equals(actual);
    }

    private Map<String, Person> people() {
        return Stream.concat(
                        Stream.of(Map.entry("applicant", PeopleFixtures.person(jdbc, "Applicant"))),
                        Stream.of(Role.values())
                                .map(role -> Map.entry(role.name(), PeopleFixtures.person(jdbc, "One " + role, role))))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
