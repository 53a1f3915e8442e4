package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationWithdrawn;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.PrioritySettled;
import eu.mobilitygrants.review.ReviewConcluded;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Real submissions in a call of the test's own, and conclusions as the review room publishes them. */
@TestComponent
class AwardFixtures {

    private final JdbcClient jdbc;
    private final ApplicationService applications;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<ApplicationId, UserId> applicants = new HashMap<>();

    AwardFixtures(
            JdbcClient jdbc,
            ApplicationService applications,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    PoolId staffPool(int grants) {
        return new PoolId(CallFixtures.copyOfErasmus2024(jdbc, Map.of("STAFF", grants)), "STAFF");
    }

    Person officer() {
        return PeopleFixtures.person(jdbc, "Olga Officer", Role.OFFICER);
    }

    ApplicationId submitted(CallId call) {
        return submitted(call, ApplicationFixtures.completeStaff());
    }

    ApplicationId submitted(CallId call, ApplicationContent content) {
        var applicant = PeopleFixtures.person(jdbc, "Sam Staff").id();
        var id = ApplicationFixtures.submitted(applications, call, applicant, content);
        applicants.put(id, applicant);
        return id;
    }

    ApplicationId[] submitted(CallId call, int count) {
        return IntStream.range(0, count).mapToObj(number -> submitted(call)).toArray(ApplicationId[]::new);
    }

    UserId applicant(ApplicationId id) {
        return applicants.get(id);
    }

    void positive(ApplicationId... ids) {
        Stream.of(ids).forEach(id -> conclude(id, true));
    }

    void conclude(ApplicationId id, boolean positive) {
        transaction.executeWithoutResult(status -> {
            var call = applications.lock(id).call();
            var receipt = applications.submission(id).receipt().number();
            events.publishEvent(new ReviewConcluded(
                    id, call, receipt, positive, "As discussed.", applicants.get(id), clock.instant()));
        });
    }

    void settlePriority(ApplicationId id, boolean confirmed) {
        transaction.executeWithoutResult(status -> {
            var call = applications.lock(id).call();
            events.publishEvent(
                    new PrioritySettled(id, call, confirmed, "Checked.", applicants.get(id), clock.instant()));
        });
    }

    void withdraw(ApplicationId id) {
        transaction.executeWithoutResult(status -> {
            var call = applications.lock(id).call();
            events.publishEvent(new ApplicationWithdrawn(id, call, applicants.get(id), clock.instant()));
        });
    }
}
