package eu.mobilitygrants.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.CallDrafts;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallPublishing;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.shared.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The rules of a draft over what was submitted, and what a correction does to it. */
@PortalTest
class DryRunIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationService applications;

    @Autowired
    CallDrafts drafts;

    @Autowired
    CallPublishing publishing;

    @Autowired
    FundingCalls calls;

    @Autowired
    DryRun dryRun;

    private Person officer;
    private CallId call;

    @BeforeEach
    void anOfficerAndACallWithTwoApplications() {
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        call = CallFixtures.copyOfErasmus2024(jdbc);
        var student = PeopleFixtures.person(jdbc, "Ada Student");
        ApplicationFixtures.submitted(applications, call, student.id(), ApplicationFixtures.completeStudent());
        ApplicationFixtures.submitted(applications, call, officer.id(), ApplicationFixtures.completeStaff());
    }

    @Test
    void aCopyAYearLaterJudgesNobodyOtherwise() {
        var draft = drafts.copy(call, new CallId("DRY-" + call), officer.id()).orElseThrow();

        var outcome = dryRun.of(draft, officer.id());

        assertThat(outcome.days()).isEqualTo(365);
        assertThat(outcome.judged()).isEqualTo(2);
        assertThat(outcome.keptOut()).isEqualTo(1);
        assertThat(outcome.flips()).isEmpty();
    }

    @Test
    void namesWhoWouldFlipAndWhyButNoCaseTheReaderIsKeptOutOf() throws Exception {
        drafts.correct(call, officer.id());
        var draft = drafts.save(
                call, 1, terms -> TermsBuilder.of(terms).months(5, 12).build(), officer.id());

        var outcome = dryRun.of(draft, officer.id());

        assertThat(outcome.refused()).isEqualTo(2);
        assertThat(outcome.flips()).singleElement().satisfies(flip -> {
            assertThat(flip.after()).isEqualTo(Eligibility.INELIGIBLE);
            assertThat(flip.because()).extracting(finding -> finding.rule()).containsExactly(RuleCode.LEAD_TIME);
        });
        assertThat(mvc.get().uri("/office/calls/%s/dry-run".formatted(call)).with(user(new SignedInPerson(officer))))
                .hasStatusOk()
                .bodyText()
                .contains("R7", "kept out of");
    }

    @Test
    void aCaseStaysUnderTheVersionItWasSubmittedUnder() throws Exception {
        var auditor = PeopleFixtures.person(jdbc, "Arno Auditor", Role.OFFICER);
        drafts.correct(call, officer.id());
        drafts.save(call, 1, terms -> TermsBuilder.of(terms).scale(10, 90).build(), officer.id());
        publishing.publish(call, 2, "The pass line was a mistake.", officer.id());
        var late = PeopleFixtures.person(jdbc, "Lena Late");
        var id = ApplicationFixtures.submitted(applications, call, late.id(), ApplicationFixtures.completeStudent());

        assertThat(applications.submission(id).callVersion()).isEqualTo(2);
        assertThat(applications.frozenText(id)).contains("\"callVersion\":2");
        var versions = jdbc.sql("select call_version from review_case where call_id = ? order by receipt_number")
                .param(call.value())
                .query(Integer.class)
                .list();
        assertThat(versions).containsExactly(1, 1, 2);
        assertThat(calls.terms(call, 1).passPercent()).isEqualTo(60);
        assertThat(mvc.get().uri("/office/cases/" + id).with(user(new SignedInPerson(auditor))))
                .bodyText()
                .contains("judged under version 2 of the call");
    }

    @Test
    void whoSubmitsWhileTheCallIsBeingCorrectedIsToldAndThenJudgedByTheCorrection() throws Exception {
        var late = PeopleFixtures.person(jdbc, "Lena Late");
        var id = ApplicationFixtures.ready(applications, call, late.id(), ApplicationFixtures.completeStudent());
        jdbc.sql("update funding_call set version = 2 where id = ?") // as another node would, behind this one's back
                .param(call.value())
                .update();

        assertThatThrownBy(() -> applications.submit(id, late.id())).isInstanceOf(ConflictException.class);
        applications.submit(id, late.id());

        assertThat(applications.submission(id).callVersion()).isEqualTo(2);
        assertThat(applications.submission(id).receipt().number()).isEqualTo(3);
    }
}
