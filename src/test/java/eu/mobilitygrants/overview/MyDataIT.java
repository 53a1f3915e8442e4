package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.paper.PaperReading;
import eu.mobilitygrants.review.Messages;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People see all that the portal holds on them, and nothing that it holds on others. */
@PortalTest
class MyDataIT {

    /** Tables that name people or applications, and what of the story below shows that a person is told of them. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("person", "kim.everything."),
            Map.entry("person_role", "Officer, Assessor"),
            Map.entry("role_change", "Your roles were changed on"),
            Map.entry("sign_in_link", "identity.myData.linkUntil"),
            Map.entry("sign_in_allowance", "identity.myData.linkAsked"),
            Map.entry("application", "Draft: "),
            Map.entry("application_submission", "As submitted, receipt number 1"),
            Map.entry("application_submission_document", "letter.pdf"),
            Map.entry("application_document_part", "application.myData.fileName"),
            Map.entry("application_return", "Sent back to you: receipt number"),
            Map.entry("draft_leftover", "Belgim"),
            Map.entry("case_history", "What happened to it"),
            Map.entry("rule_waiver", "Exception from a rule"),
            Map.entry("review_case", "course.director@example.org"),
            Map.entry("review_pool_claim", "review.myData.pools"),
            Map.entry("referral_settlement", "What the rules left to the office, receipt number 1"),
            Map.entry("clarification", "Which semester is meant?"),
            Map.entry("case_message", "May I start a week later?"),
            Map.entry("case_note", "review.myData.notesCount"),
            Map.entry("case_note_wording", "Kim notes that the plan is sound."),
            Map.entry("conflict_of_interest", "We wrote a paper together."),
            Map.entry("conflict_dismissal", "Conflict of interest that was found and dismissed"),
            Map.entry("committee_seat", "Seat on a committee"),
            Map.entry("case_assignment", "You were asked to assess receipt number"),
            Map.entry("assessment_draft", "Half a thought."),
            Map.entry("assessment", "Your assessment of receipt number 2"),
            Map.entry("assessment_score", "3: Kim finds it sound."),
            Map.entry("conclusion", "A convincing plan."),
            Map.entry("pending_conclusion", "review.myData.actsPending"),
            Map.entry("committee_meeting", "review.myData.actsMeetings"),
            Map.entry("meeting_attendance", "Meeting of a committee, "),
            Map.entry("meeting_absence", "review.myData.attendedLeft"),
            Map.entry("queue_place", "Place of receipt number 1"),
            Map.entry("mobility_grant", "award.myData.grantState"),
            Map.entry("ledger_entry", "Ledger entry "),
            Map.entry("eche_import", "An import of the register that you started"),
            Map.entry("office_view", "Those of Kim"),
            Map.entry("case_export", "audience=STAFF"),
            Map.entry("outbound_mail", "Mail: "),
            Map.entry("access_trace", "trace.myData.office"),
            Map.entry("mail_resend", "notification.myData.resentByYou"));

    /** Tables that look as if they named people. */
    private static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("call_draft", "who of the office prepares a call, which its page says"),
            Map.entry("call_version", "who of the office published a version of a call"),
            Map.entry("mail_text", "who of the office wrote the words of a mail"),
            Map.entry(
                    "office_digest",
                    "the mornings on which an officer's digest was looked after; the digests themselves are told"),
            Map.entry("offer_reminder", "the day before the answer to an offer is due, which the grant tells"),
            Map.entry(
                    "recorded_conclusion",
                    "what a committee recorded before it published; whoever recorded it is told how often of what waits and of what was published"),
            Map.entry("draft_reminder", "the days on which a draft's writer is reminded, which follow from its dates"),
            Map.entry("case_line", "what the list of cases is sorted and found by, all of it out of the submission"),
            Map.entry("case_export_part", "files of an officer's exports, for a day"),
            Map.entry("eche_import_file", "the Commission's workbook"),
            Map.entry("eche_import_line", "rows of the Commission's workbook"),
            Map.entry("case_presence", "who has a case open just now; forgotten within a day"),
            Map.entry("demo_mailbox", "the mails of the demonstration; empty everywhere else"),
            Map.entry("scheduled_tasks", "jobs of the machine, by the ids of mails"),
            Map.entry("flyway_schema_history", "who changed the tables"),
            Map.entry(
                    "bulk_result",
                    "which cases an officer did something with at once; what was done stands in each case's history"),
            Map.entry(
                    "bulk_run",
                    "that an officer ordered one act for several cases; what was done stands in each case's history"));

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private Messages messages;

    @Autowired
    private FundingCalls calls;

    private final String secret = "Only the committee reads this " + UUID.randomUUID();

    @Test
    void everyTableThatNamesPeopleIsToldOrHasAReasonNotToBe() {
        var naming = new TreeSet<>(
                jdbc.sql("""
                        with recursive about(name) as (
                            select unnest(array['person', 'application'])
                            union
                            select conrelid::regclass::text from pg_constraint
                              join about on confrelid = to_regclass(about.name) where contype = 'f'
                        )
                        select name from about
                        union
                        select c.table_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name ~
                               '(^|_)(person|people|applicant|application|actor|officer|assessor|user|email|recipient|address|subject|host_contact)(_id)?$|_by$'
                           and c.column_name <> 'answer_by'
                        """).query((row, number) -> row.getString(1)).list());

        var answered = new HashSet<>(TOLD.keySet());
        answered.addAll(NOT_TOLD.keySet());

        assertThat(naming)
                .as("A table that names people is told in PersonalRecords of its room, or excepted here with a reason")
                .isSubsetOf(answered);
    }

    @Test
    void everythingOfAFullStoryIsInBothFiles() throws Exception {
        var kim = story();

        var json = get("/my-data.json", kim);
        assertThat(json).hasStatusOk().hasContentType("application/json");
        assertThat(json.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"my-data.json\"");
        assertThat(json.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        var text = json.getResponse().getContentAsString(StandardCharsets.UTF_8);
        TOLD.forEach((table, shown) -> assertThat(text).as(table).contains(shown));
        assertThat(text).contains("\"madeAt\":\"2025-10-06T07:00:00Z\"");

        var paper = get("/my-data.pdf", kim).getResponse().getContentAsByteArray();
        assertThat(PaperReading.accessibilityFaults(paper)).isEmpty();
        PaperReading.read(paper, pdf -> {
            TOLD.values().stream()
                    .filter(shown -> !shown.contains(".myData.") && !shown.contains("kim."))
                    .forEach(shown -> assertThat(pdf.words()).contains(shown.strip()));
            assertThat(pdf.words()).contains("kim.everything.").doesNotContain("??");
        });
    }

    @Test
    void nothingOfOthersAndNothingConfidentialIsInIt() throws Exception {
        var kim = story();

        for (var page : new String[] {"/my-data", "/my-data.json"}) {
            assertThat(get(page, kim).getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .as(page)
                    .doesNotContain(secret)
                    .doesNotContain("Edda Education", "Paul Health", "Olga Officer", "Ada Admin", "Other Applicant")
                    .doesNotContain("University of Others")
                    .doesNotContain("??");
        }
        var other = PeopleFixtures.person(jdbc, "Ned Nosy");
        assertThat(get("/my-data.json", other).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("ned.nosy.")
                .doesNotContain("kim.everything", "receipt number 1");
    }

    @Test
    void whatIsTooLongForPaperIsOfferedAsJson() {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var writer = PeopleFixtures.person(jdbc, "Wanda Writer");
        var endless = Map.of("QUALITY", "word ".repeat(450_000));
        applications.draft(
                call, writer.id(), ApplicationFixtures.completeStudent().withAnswers(endless));

        assertThat(get("/my-data.pdf", writer)).hasRedirectedUrl("/my-data");
        assertThat(get("/my-data.json", writer)).hasStatusOk();
    }

    @Test
    void thePageSaysWhyAndHowLongAndLeadsToWhatCanBeCorrected() throws Exception {
        var kim = story();
        var draft = applications.of(kim.id()).stream()
                .filter(one -> one.status() == ApplicationStatus.DRAFT)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(get("/my-data", kim))
                .hasStatusOk()
                .bodyText()
                .contains("So that you can sign in", "has not fixed a period yet", "assessed your application")
                .contains("/applications/%s/draft\"".formatted(draft), "/applications/%s/withdraw\"".formatted(draft))
                .contains("href=\"/profile\"", "href=\"/my-data.pdf\"", "href=\"/my-data.json\"");
        assertThat(get("/my-data?lang=fr", kim))
                .bodyText()
                .contains("Mes données", "Pour que vous puissiez vous connecter")
                .doesNotContain("??");
        assertThat(get("/profile", kim)).bodyText().contains("href=\"/my-data\"");
    }

    /** Applies, is asked, assessed and offered a grant; assesses, keeps out and works in the office for others. */
    private Person story() throws Exception {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        var officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER, Role.CHAIR);
        var education = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        var health = PeopleFixtures.person(jdbc, "Paul Health", "PUBLIC_HEALTH", Role.ASSESSOR);
        var kim = PeopleFixtures.person(jdbc, "Kim Everything", "CLINICAL_SCIENCES", Role.OFFICER, Role.ASSESSOR);
        var own = submitted(call, kim, "University of Examples");
        reviews.askClarification(own, officer.id(), "Which semester is meant?", LocalDate.parse("2025-10-16"));
        reviews.answerClarification(own, kim.id(), "The first one.");
        reviews.passOn(own, officer.id());
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, own, education.id(), 5);
        assessed(own, health, 4, secret);
        reviews.conclude(own, officer.id(), true, "A convincing plan.", "");
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, officer.id());

        messages.reply(own, kim.id(), "May I start a week later?");

        var other = submitted(call, PeopleFixtures.person(jdbc, "Other Applicant"), "University of Others");
        reviews.passOn(other, kim.id());
        assessed(other, kim, 3, "Kim finds it sound.");
        var third = submitted(call, PeopleFixtures.person(jdbc, "Other Applicant"), "University of Others");
        reviews.passOn(third, officer.id());
        reviews.declareConflict(third, kim.id(), "We wrote a paper together.");

        var draft = applications.draft(call, kim.id(), ApplicationFixtures.completeStudent());
        jdbc.sql(
                        "insert into draft_leftover (application_id, section, field, typed) values (?, 'HOST', 'country', 'Belgim')")
                .param(draft.value())
                .update();
        note(own, officer, secret);
        note(other, kim, "Kim notes that the plan is sound.");
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, other, education.id(), 3);
        reviews.conclude(other, kim.id(), true, "Sound enough.", "");
        atAMeeting(kim, third, call);
        rareRows(kim, officer, own);
        return kim;
    }

    private void atAMeeting(Person member, ApplicationId outFor, eu.mobilitygrants.call.CallId call) {
        var meeting = UUID.randomUUID();
        jdbc.sql("""
                        insert into committee_meeting (id, call_id, audience, held_on, place, created_by, created_at, version)
                        values (?, ?, 'STUDENT', '2025-10-06', 'Room 2', ?, now(), 0)
                        """).params(meeting, call.value(), member.id().value()).update();
        jdbc.sql("insert into meeting_attendance (meeting_id, person_id, present) values (?, ?, true)")
                .params(meeting, member.id().value())
                .update();
        jdbc.sql("""
                        insert into meeting_absence (meeting_id, person_id, application_id, left_at)
                        values (?, ?, ?, now())
                        """).params(meeting, member.id().value(), outFor.value()).update();
    }

    private ApplicationId submitted(eu.mobilitygrants.call.CallId call, Person applicant, String host) {
        var content = ApplicationFixtures.completeStudent();
        var there = content.host();
        return ApplicationFixtures.submitted(
                applications,
                call,
                applicant.id(),
                content.with(new eu.mobilitygrants.application.ApplicationContent.Host(
                        there.registered(),
                        host,
                        there.city(),
                        there.country(),
                        there.kind(),
                        there.erasmusCode(),
                        there.charter(),
                        there.agreement(),
                        there.contactName(),
                        there.contactEmail())));
    }

    private void assessed(ApplicationId id, Person assessor, int points, String comment) {
        var terms = calls.terms(applications.application(id).call());
        var scores = new java.util.HashMap<String, Integer>();
        var comments = new java.util.HashMap<String, String>();
        terms.criteria(Audience.STUDENT).forEach(criterion -> {
            scores.put(criterion.code(), points);
            comments.put(criterion.code(), comment);
        });
        reviews.assess(id, assessor.id(), scores, comments);
    }

    private void note(ApplicationId id, Person author, String text) {
        jdbc.sql("""
                        with note as (insert into case_note (id, application_id, author_id)
                                      values (gen_random_uuid(), ?, ?) returning id)
                        insert into case_note_wording (note_id, revision, text, written_at)
                        select id, 1, ?, now() from note
                        """).params(id.value(), author.id().value(), text).update();
    }

    /** What the steps above leave no trace of. */
    private void rareRows(Person kim, Person officer, ApplicationId own) {
        get("/office/cases/" + own, officer);
        jdbc.sql("""
                        insert into application_return (application_id, receipt_number, returned_at, until, application_version)
                        values (?, 1, now(), now(), 0)
                        """).param(own.value()).update();
        jdbc.sql("""
                        insert into case_history (application_id, at, actor_id, kind, detail, visible_to_applicant)
                        values (?, now(), ?, 'application.history.RETURNED', 'Unsigned.', true)
                        """).params(own.value(), officer.id().value()).update();
        jdbc.sql(
                        "insert into office_view (id, person_id, name, query, changed_at) values (gen_random_uuid(), ?, 'Those of Kim', '', now())")
                .param(kim.id().value())
                .update();
        jdbc.sql("""
                        insert into case_export (id, person_id, call_id, format, language, selection, query, only_new,
                            after_receipt, up_to_receipt, state, rows_expected, rows_written, asked_at, ended_at)
                        values (gen_random_uuid(), ?, 'ERASMUS-2024', 'CSV', 'en', '', 'audience=STAFF', false, 0, 0, 'FAILED',
                            0, 0, now(), now())
                        """).param(kim.id().value()).update();
        var admin = PeopleFixtures.person(jdbc, "Ada Admin", Role.ADMIN);
        jdbc.sql("""
                        insert into role_change (person_id, changed_by, changed_at, roles_before, roles_after,
                                                 disabled_before, disabled_after)
                        values (?, ?, now(), '', 'OFFICER,ASSESSOR', false, false)
                        """).params(kim.id().value(), admin.id().value()).update();
        jdbc.sql("insert into sign_in_link (email, token_hash, locale, expires_at) values (?, sha256(?), 'en', now())")
                .params(kim.email(), kim.email().getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql("insert into sign_in_allowance (subject, asked_at) values ('address ' || ?, array[now()])")
                .param(kim.email())
                .update();
        jdbc.sql("""
                        insert into referral_settlement (application_id, receipt_number, rule, accepted, reason, settled_by,
                                                         settled_at)
                        values (?, 1, 'HOST_KIND', true, 'Known to us.', ?, now())
                        """).params(own.value(), officer.id().value()).update();
        jdbc.sql("""
                        insert into rule_waiver (id, call_id, person_id, rule, reason, granted_by, granted_at, expires_at)
                        select gen_random_uuid(), call_id, applicant_id, 'LEAD_TIME', 'The host moved its term.', ?, now(),
                               now() + interval '3 days'
                          from application where id = ?
                        """).params(officer.id().value(), own.value()).update();
        jdbc.sql("""
                        insert into committee_seat (id, call_id, audience, office, person_id, unit, first_day, given_by, given_at)
                        select gen_random_uuid(), call_id, 'STUDENT', 'MEMBER', ?, 'CLINICAL_SCIENCES', '2025-09-01', ?, now()
                          from application where id = ?
                        """)
                .params(kim.id().value(), officer.id().value(), own.value())
                .update();
        jdbc.sql("""
                        insert into case_assignment (id, application_id, receipt_number, assessor_id, assigned_by, assigned_at)
                        values (gen_random_uuid(), ?, 1, ?, ?, now())
                        """)
                .params(own.value(), kim.id().value(), officer.id().value())
                .update();
        jdbc.sql("""
                        insert into assessment_draft (application_id, receipt_number, assessor_id, version, scores, comments,
                                                      saved_at)
                        values (?, 1, ?, 1, '{}', '{"QUALITY":"Half a thought."}', now())
                        """).params(own.value(), kim.id().value()).update();
        jdbc.sql("""
                        insert into conflict_dismissal (application_id, receipt_number, person_id, kind, reason, dismissed_by,
                                                        dismissed_at)
                        values (?, 1, ?, 'SAME_NAME', 'No relation.', ?, now())
                        """)
                .params(own.value(), kim.id().value(), officer.id().value())
                .update();
        jdbc.sql("""
                        insert into eche_import (id, issue, file_name, file_sha256, started_by, started_at, finished_at, state,
                                                 failed_reason, rows_total)
                        values (gen_random_uuid(), '2026-04-08', 'x.xlsx', 'x', ?, now(), now(), 'FAILED', 'x', 0)
                        """).param(kim.id().value()).update();
        jdbc.sql("""
                        insert into mail_resend (mail_id, number, officer_id, reason, asked_at)
                        select id, 1, ?, 'Lost.', now() from outbound_mail where application_id = ? limit 1
                        """).params(kim.id().value(), own.value()).update();
    }

    private MvcTestResult get(String uri, Person person) {
        return browser.get().uri(uri).with(user(new SignedInPerson(person))).exchange();
    }
}
