package eu.mobilitygrants.overview;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.SignedInPerson;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Brings applications into every state, each by the real steps, and reads the pages about them. */
@TestComponent
class OverviewCases {

    final JdbcClient jdbc;
    final ApplicationService applications;
    final ReviewService reviews;
    final AwardService awards;
    final Person officer;
    private final FundingCalls calls;
    private final People people;
    private final MockMvcTester browser;
    private final Person education;
    private final Person clinical;

    OverviewCases(
            JdbcClient jdbc,
            ApplicationService applications,
            ReviewService reviews,
            AwardService awards,
            FundingCalls calls,
            People people,
            MockMvcTester browser) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.reviews = reviews;
        this.awards = awards;
        this.calls = calls;
        this.people = people;
        this.browser = browser;
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER, Role.CHAIR);
        education = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Cleo Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
    }

    ApplicationId draft(CallId call, ApplicationContent content) {
        return ApplicationFixtures.ready(
                applications, call, PeopleFixtures.person(jdbc, "Dora Draft").id(), content);
    }

    ApplicationId submitted(CallId call) {
        return submitted(call, ApplicationFixtures.completeStaff());
    }

    ApplicationId submitted(CallId call, ApplicationContent content) {
        var applicant = PeopleFixtures.person(jdbc, "Nadia Namegiven");
        return ApplicationFixtures.submitted(applications, call, applicant.id(), content);
    }

    ApplicationId concluded(CallId call, boolean positive) {
        var id = submitted(call);
        conclude(id, positive);
        return id;
    }

    void conclude(ApplicationId id, boolean positive) {
        ReviewFixtures.conclude(
                reviews,
                calls.terms(applications.application(id).call()),
                Audience.STAFF,
                id,
                officer.id(),
                education.id(),
                clinical.id(),
                positive);
    }

    /** With the committee, and with a quorum of assessments. */
    void assess(ApplicationId id) {
        var terms = calls.terms(applications.application(id).call());
        reviews.passOn(id, officer.id());
        ReviewFixtures.assess(reviews, terms, Audience.STAFF, id, education.id(), 5);
        ReviewFixtures.assess(reviews, terms, Audience.STAFF, id, clinical.id(), 4);
    }

    void publish(CallId call) {
        ReviewFixtures.publish(reviews, calls.terms(call), Audience.STAFF, officer.id());
    }

    Person applicant(ApplicationId id) {
        return people.person(applications.application(id).applicant());
    }

    Document status(ApplicationId id) {
        return page("/applications/" + id, applicant(id));
    }

    Document page(String path, Person person) {
        return read(
                browser.get().uri(path).with(user(new SignedInPerson(person))).exchange());
    }

    Document publicPage(String path) {
        return read(browser.get().uri(path).exchange());
    }

    private static Document read(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
