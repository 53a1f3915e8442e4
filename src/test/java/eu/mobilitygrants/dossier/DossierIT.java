package eu.mobilitygrants.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.CountedStatements;
import eu.mobilitygrants.MovableClock;
import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.paper.PaperReading;
import eu.mobilitygrants.review.Messages;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import eu.mobilitygrants.review.WholeReview;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A dossier holds everything of a case, shows every change made to it, and is verified without the portal. */
@PortalTest
@Import(WholeReview.class)
class DossierIT {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private FundingCalls calls;

    @Autowired
    private Documents documents;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Messages messages;

    @Autowired
    private WholeReview review;

    private CallId call;
    private Person officer;
    private Person auditor;
    private Person education;
    private Person clinical;

    @BeforeEach
    void people() {
        call = CallFixtures.copyOfErasmus2024(jdbc);
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        auditor = PeopleFixtures.person(jdbc, "Aud Auditor", Role.AUDITOR);
        education = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
    }

    @Test
    void holdsEverythingOfACase() {
        var id = concluded();
        browser.get()
                .uri("/office/cases/" + id)
                .with(user(new SignedInPerson(officer)))
                .exchange();

        var dossier = bytes(get("/office/cases/%s/dossier.zip".formatted(id), auditor));

        var files = Verifier.files(dossier);
        assertThat(files.keySet())
                .startsWith("README.txt", "VerifyDossier.java", "dossier.json", "dossier.pdf")
                .contains("submission-1.json", "documents/submission-1-plan.pdf", "ledger.jsonl")
                .contains("documents/submission-1-motivation-letter.pdf")
                .endsWith("SHA256SUMS")
                .anyMatch(name -> name.startsWith("mails/001-"));
        assertThat(text(files.get("submission-1.json"))).isEqualTo(applications.frozenText(id));
        var plan = applications.submission(id).documents().get("PLAN");
        assertThat(files.get("documents/submission-1-plan.pdf")).isEqualTo(documents.content(plan.id()));
        assertThat(PaperReading.accessibilityFaults(files.get("dossier.pdf"))).isEmpty();
        PaperReading.read(
                files.get("dossier.pdf"),
                pdf -> assertThat(pdf.words())
                        .contains("University of Examples", "Which laboratory?", "The one in Berlin.")
                        .contains("Edda Education", "5: Says enough.", "As the committee found.", "Olga Officer")
                        .contains("Kept out: ", "R7 You apply early enough", "Ledger entry ")
                        .doesNotContain("??"));
        assertThat(Verifier.verify(dossier).said()).startsWith("holds").contains("HOLDS: ", "0 faults");
        assertThat(Verifier.verify(dossier).code()).isZero();
    }

    /** What an auditor asks years later: who, when, what and why, of everything that this case went through. */
    @Test
    void tellsWhoDidWhatWhenAndWhyInEveryRoom() {
        var applicant = PeopleFixtures.person(jdbc, "Late Student");
        var id = throughTheLateDoor(applicant);
        review.pending(call, id, applicant.id(), 1);

        read(
                id,
                auditor,
                words -> assertThat(words)
                        .contains(
                                "as it was recorded before its publication",
                                "Not published yet; the applicant has not been told")
                        .doesNotContain("Published by"));

        review.publish(call);
        read(
                id,
                auditor,
                words -> assertThat(words)
                        .as("waivers and late doors")
                        .contains(
                                "Exception: R1 Late door",
                                "State used",
                                "Field work without a network",
                                "Granted by Oda Overall")
                        .contains("Exception: R7", "State taken back", "Taken back by Oda Overall", "Granted in error")
                        .as("messages and notes")
                        .contains(
                                "Message from the applicant",
                                "May I start a week later?",
                                "Answered or settled by Oda Overall")
                        .contains("Message from the office", "Yes, within the call.")
                        .doesNotContain("Your message to the office")
                        .contains("Note of the office, version 1", "Note, first wording")
                        .contains("Note of the office, version 2", "Note, second wording")
                        .as("questions")
                        .contains("Which laboratory?", "The one in Berlin.")
                        .as("conflicts of interest")
                        .contains(
                                "Kept out: Otto Outofroom", "Family or partner", "Stated by Otto Outofroom", "Cousins")
                        .contains("Until 4 January 2026")
                        .contains("Was kept out: Clara Clinician", "They wrote a paper", "Stated by Oda Overall")
                        .contains("Ended by Oda Overall", "Why it ended No longer so")
                        .contains(
                                "judged to be no conflict, receipt number 1: Susi Substitute",
                                "Another person of that address")
                        .as("the committee then")
                        .contains("Seat on the committee: Edda Educating", "Seat on the committee: Chris Chairing")
                        .contains(
                                "Stands in for Clara Clinician",
                                "For the unit Clinical Sciences",
                                "Away from 14 October 2025")
                        .contains(
                                "Asked to assess receipt number 1: Clara Clinician",
                                "No longer asked since 6 October 2025")
                        .as("earlier scores")
                        .contains("by Edda Educating, version 1", "2: Says enough.", "by Edda Educating, version 2")
                        .as("meetings")
                        .contains("Meeting of the committee, Room of the Council", "Excused ")
                        .contains("Present Chris Chairing, Edda Educating, Oda Overall, Otto Outofroom")
                        .contains("Out of the room for this case: Otto Outofroom", "Back 6 October 2025")
                        .contains("At the meeting of 6 October 2025")
                        .as("conclusions")
                        .contains("First recorded as negative", "Why against the proposal Better than its scores")
                        .contains("Unpublished conclusion taken back", "Changed at the meeting", "A convincing plan.")
                        .contains("Published by Chris Chairing", "Recorded by Oda Overall")
                        .contains("Central European Summer Time")
                        .doesNotContain("Not published yet")
                        .doesNotContain("??"));
        assertThat(PaperReading.accessibilityFaults(pdf(id, auditor))).isEmpty();
        read(
                id,
                auditor,
                "fr",
                words -> assertThat(words)
                        .contains("Exception : R1", "Tenu·e à l’écart : Otto Outofroom", "Publiée par Chris Chairing")
                        .doesNotContain("??"));
        var keptOut = PeopleFixtures.person(jdbc, "Kit Keptout", Role.OFFICER, Role.AUDITOR, Role.ASSESSOR);
        jdbc.sql("""
                        insert into conflict_of_interest (application_id, person_id, reason, declared_at)
                        values (?, ?, 'Neighbours', now())
                        """).params(id.value(), keptOut.id().value()).update();
        assertThat(get("/office/cases/%s/dossier.zip".formatted(id), keptOut)).hasStatus(404);
    }

    @Test
    void asksTheDatabaseNoMoreOftenForACaseInWhichMoreHappened() {
        var applicant = PeopleFixtures.person(jdbc, "Late Student");
        var id = throughTheLateDoor(applicant);
        review.pending(call, id, applicant.id(), 1);
        var before = statements(id);

        for (var said = 0; said < 5; said++) {
            messages.send(id, review.officer.id(), "More to say: " + said);
            var member = PeopleFixtures.person(jdbc, "Nora Neighbour", Role.ASSESSOR);
            jdbc.sql("""
                            insert into conflict_of_interest (application_id, person_id, reason, declared_at)
                            values (?, ?, 'Neighbours', now())
                            """).params(id.value(), member.id().value()).update();
            jdbc.sql("""
                            insert into case_assignment (id, application_id, receipt_number, assessor_id, assigned_by, assigned_at)
                            values (gen_random_uuid(), ?, 1, ?, ?, now())
                            """)
                    .params(id.value(), member.id().value(), review.officer.id().value())
                    .update();
        }

        assertThat(statements(id)).isEqualTo(before);
    }

    private long statements(ApplicationId id) {
        CountedStatements.restart();
        bytes(get("/office/cases/%s/dossier.zip".formatted(id), auditor));
        return CountedStatements.sinceRestart();
    }

    @Test
    void whatApplicantsDownloadHoldsNothingThatIsNotToldToThem() {
        var applicant = PeopleFixtures.person(jdbc, "Late Student");
        var id = throughTheLateDoor(applicant);
        review.pending(call, id, applicant.id(), 1);
        var own = "/applications/" + id;

        assertThat(text(bytesOf("/my-data.json", applicant))).contains("May I start a week later?");
        for (var page : List.of(
                "/my-data",
                "/my-data.json",
                own,
                own + "/receipt",
                own + "/receipt/submission.json",
                own + "/mails",
                own + "/messages",
                own + "/clarification")) {
            assertThat(text(bytesOf(page, applicant)))
                    .as(page)
                    .doesNotContain(WholeReview.UNTOLD)
                    .doesNotContain("Edda Educating", "Otto Outofroom", "Clara Clinician");
        }
        for (var paper : List.of("/my-data.pdf", own + "/receipt/submission.pdf")) {
            PaperReading.read(
                    bytesOf(paper, applicant),
                    pdf -> assertThat(pdf.words())
                            .as(paper)
                            .contains("University of Examples")
                            .doesNotContain(WholeReview.UNTOLD)
                            .doesNotContain("Edda Educating", "Otto Outofroom", "Clara Clinician"));
        }
        assertThat(get("/office/cases/%s/dossier.zip".formatted(id), applicant)).hasStatus(403);
    }

    @Test
    void hidesWhatWasRecordedFromAMemberWhoHasYetToScore() {
        var applicant = PeopleFixtures.person(jdbc, "Late Student");
        var id = throughTheLateDoor(applicant);
        review.pending(call, id, applicant.id(), 1);
        var both = PeopleFixtures.person(jdbc, "Bo Both", "PUBLIC_HEALTH", Role.OFFICER, Role.ASSESSOR);
        jdbc.sql("""
                        insert into committee_seat (id, call_id, audience, office, person_id, unit, first_day, given_by, given_at)
                        values (gen_random_uuid(), ?, 'STUDENT', 'MEMBER', ?, 'PUBLIC_HEALTH', '2025-09-01', ?, now())
                        """)
                .params(call.value(), both.id().value(), review.officer.id().value())
                .update();

        read(
                id,
                both,
                words -> assertThat(words)
                        .contains("Meeting of the committee, Room of the Council")
                        .doesNotContain("Better than its scores", "Says enough."));
    }

    @Test
    void showsAByteChangedInAnyKindOfFile() {
        var dossier = bytes(get("/office/cases/%s/dossier.zip".formatted(concluded()), officer));
        var mail = Verifier.files(dossier).keySet().stream()
                .filter(name -> name.startsWith("mails/"))
                .findFirst()
                .orElseThrow();

        for (var name : new String[] {
            "README.txt",
            "VerifyDossier.java",
            "dossier.json",
            "dossier.pdf",
            "submission-1.json",
            "documents/submission-1-plan.pdf",
            "ledger.jsonl",
            mail,
            "SHA256SUMS"
        }) {
            var found = Verifier.verify(Verifier.flipped(dossier, name));
            assertThat(found.code()).as(name).isOne();
            assertThat(found.said()).as(name).contains("FAILS  ");
            if (!name.equals("SHA256SUMS")) {
                assertThat(found.said()).contains("FAILS  " + name + ": was changed");
            }
        }
    }

    @Test
    void showsWhatIsMissingAndWhatIsTooMany() {
        var dossier = bytes(get("/office/cases/%s/dossier.zip".formatted(concluded()), officer));
        var missing = Verifier.files(dossier);
        missing.remove("documents/submission-1-plan.pdf");
        var more = new LinkedHashMap<>(Verifier.files(dossier));
        more.put("mails/999-more.txt", new byte[] {1});

        assertThat(Verifier.verify(Verifier.packed(missing)).said())
                .contains("FAILS  documents/submission-1-plan.pdf: is missing");
        assertThat(Verifier.verify(Verifier.packed(more)).said())
                .contains("FAILS  mails/999-more.txt: is not in the list of hashes");
        assertThat(Verifier.verify(new byte[] {1, 2, 3}).code()).isEqualTo(2);
    }

    @Test
    void showsForgeriesAlsoWhereTheListOfHashesWasWrittenAnew() {
        var dossier = bytes(get("/office/cases/%s/dossier.zip".formatted(concluded()), officer));

        assertThat(Verifier.verify(Verifier.forged(
                                dossier, "ledger.jsonl", text -> text.replaceFirst("GRANT_OFFERED", "GRANT_ACCEPTED")))
                        .said())
                .contains("FAILS  ledger.jsonl: entry ", "its hash does not follow from its fields");
        assertThat(Verifier.verify(
                                Verifier.forged(dossier, "submission-1.json", text -> text.replace("Berlin", "Bremen")))
                        .said())
                .contains("FAILS  submission-1.json: does not have the hash that the receipt states");
        assertThat(Verifier.verify(Verifier.forged(dossier, "documents/submission-1-plan.pdf", text -> text + "%"))
                        .said())
                .contains("FAILS  documents/submission-1-plan.pdf: is not the file that was submitted");
    }

    @Test
    void isForOfficersAndAuditorsWhoAreNotKeptOut() {
        var id = concluded();
        var path = "/office/cases/%s/dossier.zip".formatted(id);
        var supervisor = PeopleFixtures.person(jdbc, "Sue Supervisor", Role.OFFICER);
        jdbc.sql("update review_case set supervisor_email = ? where application_id = ?")
                .params(supervisor.email(), id.value())
                .update();

        assertThat(get(path, officer)).hasStatusOk();
        assertThat(get(path, supervisor)).hasStatus(404);
        assertThat(get(path, PeopleFixtures.person(jdbc, "Cara Chair", Role.CHAIR)))
                .hasStatus(403);
        assertThat(get(path, education)).hasStatus(403);
        assertThat(get("/office/cases/nonsense/dossier.zip", auditor)).hasStatus(404);
        assertThat(get("/office/calls/NONSENSE/dossier.zip", auditor)).hasStatus(404);

        var ofCall = bytes(get("/office/calls/%s/dossier.zip".formatted(call), supervisor));
        assertThat(Verifier.files(ofCall).keySet()).noneMatch(name -> name.startsWith("cases/"));
        assertThat(text(Verifier.files(ofCall).get("dossier.json"))).contains("\"leftOut\" : 1", "\"cases\" : 0");
        assertThat(Verifier.verify(ofCall).code()).isZero();
    }

    @Test
    void isRecognisedLaterByTheHashOfItsListOfHashes() {
        var id = concluded();
        var dossier = bytes(get("/office/cases/%s/dossier.zip".formatted(id), auditor));
        var hash = Verifier.sha256(Verifier.files(dossier).get("SHA256SUMS"));

        assertThat(Verifier.verify(dossier).said()).contains(hash);
        assertThat(get("/office/audit/trace?what=DOSSIER&detail=" + hash, auditor))
                .hasStatusOk()
                .bodyText()
                .contains("Aud Auditor", hash);

        var ofCall = bytes(get("/office/calls/%s/dossier.zip".formatted(call), auditor));
        var other = Verifier.sha256(Verifier.files(ofCall).get("SHA256SUMS"));
        assertThat(get("/office/audit/trace?detail=" + other, auditor))
                .hasStatusOk()
                .bodyText()
                .contains(other + " " + call)
                .doesNotContain(hash);
    }

    @Test
    void hidesScoresFromAMemberWhoHasYetToScore() {
        var id = submitted();
        reviews.passOn(id, officer.id());
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, education.id(), 3);
        var both = PeopleFixtures.person(jdbc, "Bo Both", "CLINICAL_SCIENCES", Role.OFFICER, Role.ASSESSOR);

        var dossier = bytes(get("/office/cases/%s/dossier.zip".formatted(id), both));

        PaperReading.read(
                Verifier.files(dossier).get("dossier.pdf"),
                pdf -> assertThat(pdf.words()).doesNotContain("Edda Education, version", "Says enough."));
    }

    @Test
    void ofACallHoldsEveryCaseAndTheWholeLedger() {
        concluded();
        submitted();
        submitted();
        var dossier = bytes(get("/office/calls/%s/dossier.zip".formatted(call), auditor));

        var found = Verifier.verify(dossier);
        assertThat(found.code()).as(found.said()).isZero();
        assertThat(found.said()).contains("3 cases");
        assertThat(Verifier.files(dossier).keySet())
                .contains("cases/00001/submission-1.json", "cases/00003/dossier.pdf", "ledger.jsonl");
        assertThat(Verifier.verify(Verifier.forged(
                                dossier, "ledger.jsonl", text -> text.substring(text.indexOf('\n') + 1)))
                        .said())
                .contains("FAILS  ledger.jsonl: entry 2 is out of order");
        assertThat(Verifier.verify(Verifier.forged(
                                dossier,
                                "ledger.jsonl",
                                text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)))
                        .said())
                .contains("does not end with the entry that is stated");
    }

    @Test
    void leavesNothingBehindWhereTheReaderGoesAwayInTheMiddle() {
        concluded();
        var before = leftovers();
        var gone = new OutputStream() {
            private int taken;

            @Override
            public void write(int one) throws IOException {
                if (++taken > 5_000) {
                    throw new IOException("Broken pipe");
                }
            }
        };

        Assertions.assertThatIOException().isThrownBy(() -> dossiers.write(call, auditor, Locale.ENGLISH, gone));
        assertThat(leftovers()).isEqualTo(before);
    }

    /** Submitted after the end of the call; another exception was taken back before. */
    private ApplicationId throughTheLateDoor(Person applicant) {
        jdbc.sql("update funding_call set closes_at = ? where id = ?")
                .params(Timestamp.from(MovableClock.START.minus(Duration.ofDays(1))), call.value())
                .update();
        grant(applicant, "LEAD_TIME", "Granted in error");
        var waiver = jdbc.sql("select id::text from rule_waiver where person_id = ?")
                .param(applicant.id().value())
                .query(String.class)
                .single();
        post("/office/exceptions/%s/revoke".formatted(waiver), "reason", "Granted in error");
        grant(applicant, "CALL_OPEN", "Field work without a network");
        return ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    private void grant(Person applicant, String rule, String reason) {
        post(
                "/office/exceptions",
                "call",
                call.value(),
                "rule",
                rule,
                "email",
                applicant.email(),
                "reason",
                reason,
                "until",
                "2025-10-10");
    }

    private void post(String path, String... fields) {
        var request = browser.post()
                .uri(path)
                .with(user(new SignedInPerson(review.officer)))
                .with(csrf());
        for (var at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        assertThat(request.exchange()).as(path).hasStatus(302);
    }

    private void read(ApplicationId id, Person reader, Consumer<String> asserted) {
        read(id, reader, "en", asserted);
    }

    private void read(ApplicationId id, Person reader, String language, Consumer<String> asserted) {
        var dossier = bytes(get("/office/cases/%s/dossier.zip?lang=%s".formatted(id, language), reader));
        PaperReading.read(Verifier.files(dossier).get("dossier.pdf"), pdf -> asserted.accept(pdf.words()));
    }

    private byte[] pdf(ApplicationId id, Person reader) {
        return Verifier.files(bytes(get("/office/cases/%s/dossier.zip".formatted(id), reader)))
                .get("dossier.pdf");
    }

    private byte[] bytesOf(String path, Person reader) {
        var answer = get(path, reader);
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static long leftovers() {
        var files = new java.io.File(System.getProperty("java.io.tmpdir")).list();
        return java.util.Arrays.stream(files)
                .filter(name -> name.matches("(dossier-.*sha256|sheet-.*pdf|paper-.*pdf)"))
                .count();
    }

    private ApplicationId concluded() {
        var id = submitted();
        var applicant = applications.application(id).applicant();
        reviews.askClarification(id, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));
        reviews.answerClarification(id, applicant, "The one in Berlin.");
        reviews.passOn(id, officer.id());
        var other = PeopleFixtures.person(jdbc, "Otto Other", "CLINICAL_SCIENCES", Role.ASSESSOR);
        reviews.declareConflict(id, other.id(), "We are cousins.");
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, education.id(), 5);
        ReviewFixtures.assess(reviews, calls.terms(call), Audience.STUDENT, id, clinical.id(), 4);
        reviews.conclude(id, officer.id(), true, "As the committee found.", "");
        var chair = PeopleFixtures.person(jdbc, "Chris Chair", Role.CHAIR);
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STUDENT, chair.id());
        return id;
    }

    private ApplicationId submitted() {
        var applicant = PeopleFixtures.person(jdbc, "Ada Student");
        return ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    private MvcTestResult get(String path, Person person) {
        return browser.get().uri(path).with(user(new SignedInPerson(person))).exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        return answer.getResponse().getContentAsByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
