package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases with a quorum in a call of the test's own, and the people of a committee. */
@TestComponent
class MeetingCases {

    final JdbcClient jdbc;
    final ApplicationService applications;
    final ReviewService reviews;
    final MeetingService meetings;
    final FundingCalls calls;
    final Person chair;
    final Person officer;
    final Person education;
    final Person clinical;

    MeetingCases(
            JdbcClient jdbc,
            ApplicationService applications,
            ReviewService reviews,
            MeetingService meetings,
            FundingCalls calls) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.reviews = reviews;
        this.meetings = meetings;
        this.calls = calls;
        chair = PeopleFixtures.person(jdbc, "Cara Chair", Role.CHAIR);
        officer = PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
        education = PeopleFixtures.person(jdbc, "Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = PeopleFixtures.person(jdbc, "Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
    }

    CallId call(int grants) {
        return CallFixtures.copyOfErasmus2024(jdbc, Map.of("STUDENT_PROGRAMME", grants));
    }

    /** With the committee, and a quorum. */
    ApplicationId assessed(CallId call, int one, int other) {
        var id = submitted(call);
        reviews.passOn(id, officer.id());
        assess(id, education, one);
        assess(id, clinical, other);
        return id;
    }

    ApplicationId submitted(CallId call) {
        var applicant = PeopleFixtures.person(jdbc, "Nadia Namegiven");
        return ApplicationFixtures.submitted(applications, call, applicant.id(), ApplicationFixtures.completeStudent());
    }

    void assess(ApplicationId id, Person member, int points) {
        ReviewFixtures.assess(reviews, terms(id), Audience.STUDENT, id, member.id(), points);
    }

    CallTerms terms(ApplicationId id) {
        return calls.terms(applications.application(id).call());
    }

    ApplicationId pending(CallId call, boolean positive) {
        var id = assessed(call, positive ? 5 : 1, positive ? 4 : 1);
        reviews.conclude(id, chair.id(), positive, "As discussed.", "");
        return id;
    }

    String seen(CallId call) {
        return reviews.toPublish(call, Audience.STUDENT);
    }

    int publish(CallId call) {
        return reviews.publish(call, Audience.STUDENT, chair.id(), seen(call));
    }

    /** A meeting at which these are present. */
    MeetingId meeting(CallId call, Person... present) {
        var id = meetings.create(officer.id(), call, Audience.STUDENT, LocalDate.parse("2025-10-06"), "Room 2");
        meetings.presence(
                id,
                officer.id(),
                0,
                Stream.of(present).map(Person::id).collect(Collectors.toCollection(java.util.HashSet::new)));
        return id;
    }
}
