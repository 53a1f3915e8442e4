package eu.mobilitygrants.demo;

import static eu.mobilitygrants.eligibility.MobilityType.DOCTORAL_SHORT_TERM;
import static eu.mobilitygrants.eligibility.MobilityType.STUDENT_STUDIES;
import static eu.mobilitygrants.eligibility.MobilityType.STUDENT_TRAINEESHIP;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.ReviewService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The weeks before the demonstration begins: an application in every state, so that no page is empty. Told forwards in
 * time, each step with the portal's clock set to it.
 */
@Component
@Profile("demo")
class DemoStory {

    private final DemoDesk desk;
    private final DemoClock clock;
    private final ApplicationService applications;
    private final ReviewService reviews;
    private final AwardService awards;

    DemoStory(
            DemoDesk desk,
            DemoClock clock,
            ApplicationService applications,
            ReviewService reviews,
            AwardService awards) {
        this.desk = desk;
        this.clock = clock;
        this.applications = applications;
        this.reviews = reviews;
        this.awards = awards;
    }

    /** @param start where the demonstration's clock goes on afterwards */
    void tell(CallTerms terms, DemoCast cast, Instant start) {
        var spring = LocalDate.ofInstant(start, terms.rules().zone()).plusMonths(4);
        clock.set(start.minus(Duration.ofDays(30)));
        worldwide(terms, cast, spring);
        withinEurope(terms, cast, spring);
        staff(terms, cast, spring);
        clock.set(start.minus(Duration.ofDays(3)));
        recent(terms, cast, spring);
        clock.set(start);
    }

    /** Two grants, both held; the next positive one is on the reserve list. */
    private void worldwide(CallTerms terms, DemoCast cast, LocalDate spring) {
        var first = submits(cast, 0, terms, STUDENT_TRAINEESHIP, "KE", spring, true);
        var second = submits(cast, 1, terms, STUDENT_TRAINEESHIP, "UG", spring.plusDays(10), true);
        var third = submits(cast, 2, terms, STUDENT_STUDIES, "ZA", spring.plusDays(20), false);
        positive(terms, cast, first, Audience.STUDENT, true);
        awards.accept(first, cast.others().get(0).id());
        clock.moveForward(Duration.ofDays(18));
        positive(terms, cast, second, Audience.STUDENT, true);
        positive(terms, cast, third, Audience.STUDENT, false);
    }

    /** Accepted, offered, declined, refused, with the committee and withdrawn. */
    private void withinEurope(CallTerms terms, DemoCast cast, LocalDate spring) {
        var accepted = submits(cast, 3, terms, STUDENT_STUDIES, "PT", spring, false);
        var declined = submits(cast, 4, terms, STUDENT_TRAINEESHIP, "DE", spring, false);
        var refused = submits(cast, 5, terms, DOCTORAL_SHORT_TERM, "SE", spring, false);
        var quorate = submits(cast, 6, terms, STUDENT_TRAINEESHIP, "ES", spring, false);
        var assessed = submits(cast, 7, terms, STUDENT_STUDIES, "IT", spring, false);
        var withdrawn = submits(cast, 8, terms, STUDENT_STUDIES, "FR", spring, false);
        var offered = desk.submits(
                cast.msc(),
                terms,
                DemoContent.student(terms, cast.msc().name(), STUDENT_TRAINEESHIP, "NL", spring, false));
        positive(terms, cast, accepted, Audience.STUDENT, false);
        awards.accept(accepted, cast.others().get(3).id());
        positive(terms, cast, declined, Audience.STUDENT, false);
        awards.decline(declined, cast.others().get(4).id());
        desk.passesOn(cast.officer(), refused, false);
        desk.assess(refused, terms, Audience.STUDENT, 2, cast.education(), cast.clinical());
        desk.concludes(cast, terms, Audience.STUDENT, refused, false);
        positive(terms, cast, offered, Audience.STUDENT, false);
        desk.passesOn(cast.officer(), quorate, false);
        desk.assess(quorate, terms, Audience.STUDENT, 4, cast.education(), cast.research());
        desk.passesOn(cast.officer(), assessed, false);
        desk.assess(assessed, terms, Audience.STUDENT, 3, cast.publicHealth());
        applications.withdraw(withdrawn, cast.others().get(8).id());
    }

    /** Four of five held, one earlier undecided: a later positive one waits. */
    private void staff(CallTerms terms, DemoCast cast, LocalDate spring) {
        for (var person = 9; person < 12; person++) {
            var id = staffSubmits(cast.others().get(person), terms, "AT", spring.plusDays(person), true);
            positive(terms, cast, id, Audience.STAFF, true);
            awards.accept(id, cast.others().get(person).id());
        }
        var offered = staffSubmits(cast.staff(), terms, "NO", spring, true);
        positive(terms, cast, offered, Audience.STAFF, true);
        var undecided = staffSubmits(cast.others().get(12), terms, "FI", spring, false);
        desk.passesOn(cast.officer(), undecided, false);
        var waiting = staffSubmits(cast.others().get(13), terms, "IE", spring, false);
        positive(terms, cast, waiting, Audience.STAFF, false);
    }

    /** What the office finds on its desk: new, referred, asked, sent back, and a draft. */
    private void recent(CallTerms terms, DemoCast cast, LocalDate spring) {
        staffSubmits(cast.others().get(14), terms, "GR", spring, true);
        desk.submits(
                cast.others().get(15),
                terms,
                DemoContent.conference(terms, cast.others().get(15).name(), spring));
        var asked = desk.submits(
                cast.phd(),
                terms,
                DemoContent.student(terms, cast.phd().name(), DOCTORAL_SHORT_TERM, "CZ", spring, false));
        reviews.askClarification(
                asked,
                cast.officer().id(),
                "Which course at the host do you follow, and in which weeks?",
                LocalDate.now(clock).plusDays(terms.clarificationDays()));
        var returned = submits(cast, 16, terms, STUDENT_STUDIES, "PL", spring, false);
        reviews.sendBack(
                returned, cast.officer().id(), "The study plan names no courses. Please add them and submit again.");
        submits(cast, 17, terms, STUDENT_TRAINEESHIP, "HR", spring, false);
        var later = spring.plusMonths(3).plusDays(5);
        desk.drafts(
                cast.msc(),
                terms,
                DemoContent.until(
                        later.plusMonths(2),
                        DemoContent.student(terms, cast.msc().name(), STUDENT_STUDIES, "DK", later, false)));
    }

    private ApplicationId submits(
            DemoCast cast,
            int person,
            CallTerms terms,
            MobilityType type,
            String country,
            LocalDate firstDay,
            boolean selfFunded) {
        var applicant = cast.others().get(person);
        return later(
                applicant, terms, DemoContent.student(terms, applicant.name(), type, country, firstDay, selfFunded));
    }

    private ApplicationId staffSubmits(
            Person applicant, CallTerms terms, String country, LocalDate firstDay, boolean postdoc) {
        return later(applicant, terms, DemoContent.staff(terms, applicant.name(), country, firstDay, postdoc));
    }

    private ApplicationId later(Person applicant, CallTerms terms, ApplicationContent content) {
        clock.moveForward(Duration.ofMinutes(47));
        return desk.submits(applicant, terms, content);
    }

    private void positive(CallTerms terms, DemoCast cast, ApplicationId id, Audience audience, boolean claimsPriority) {
        clock.moveForward(Duration.ofMinutes(20));
        desk.passesOn(cast.officer(), id, claimsPriority);
        desk.assess(id, terms, audience, 4, cast.education(), cast.publicHealth());
        desk.concludes(cast, terms, audience, id, true);
    }
}
