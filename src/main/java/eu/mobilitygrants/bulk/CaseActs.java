package eu.mobilitygrants.bulk;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.Assignments;
import eu.mobilitygrants.review.Messages;
import eu.mobilitygrants.review.ReviewService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The acts, each by the door of the room that does it. */
@Configuration(proxyBeanMethods = false)
class CaseActs {

    /** One line of the table below. */
    private record Doing(BulkAct act, Door door) implements CaseAct {

        @Override
        public void apply(ApplicationId id, UserId officer, BulkWords words) {
            door.apply(id, officer, words);
        }
    }

    private interface Door {
        void apply(ApplicationId id, UserId officer, BulkWords words);
    }

    @Bean
    CaseAct passingOn(ReviewService reviews) {
        return new Doing(BulkAct.PASS_ON, (id, officer, words) -> reviews.passOn(id, officer));
    }

    @Bean
    CaseAct reminding(Reminding reminders) {
        return new Doing(BulkAct.REMIND, (id, officer, words) -> reminders.remind(id, officer));
    }

    @Bean
    CaseAct assigning(Assignments assignments) {
        return new Doing(BulkAct.ASSIGN, (id, officer, words) -> assignments.assign(id, officer, words.members()));
    }

    @Bean
    CaseAct concluding(ReviewService reviews) {
        return new Doing(
                BulkAct.CONCLUDE,
                (id, officer, words) ->
                        reviews.concludeAsProposed(id, officer, words.ifPositive(), words.ifNegative()));
    }

    @Bean
    CaseAct messaging(Messages messages) {
        return new Doing(BulkAct.MESSAGE, (id, officer, words) -> messages.send(id, officer, words.text()));
    }
}
