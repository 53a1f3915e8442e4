package eu.mobilitygrants;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationFixtures;
import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.award.AwardService;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.PeopleFixtures;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.review.ReviewFixtures;
import eu.mobilitygrants.review.ReviewService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A portal in which every state of an application stands somewhere, and somebody of each role to look at it. Each
 * application of the one applicant is in a call of its own, for two in one call would overlap.
 */
public final class EveryState {

    /** What people wrote and are called in this world: words that are nobody's to translate. */
    public static final List<String> WRITTEN = List.of(
            "Ada Student",
            "Olga Officer",
            "Edda Education",
            "Clara Clinical",
            "Cara Chair",
            "Aud Auditor",
            "Abel Admin",
            "Otto Other",
            "Nora Next",
            "Una Undecided",
            "Ena Earlier",
            "Ada",
            "Student",
            "University of Examples",
            "Universidad de Ejemplos",
            "Berlin",
            "Lima",
            "Dr Host",
            "Dra. Host",
            "EXAMPLE01",
            "MSc in Examples",
            "Distinction in the first year.",
            "The course is not taught here.",
            "I have no scholarship.",
            "Master's level.",
            "The host is accredited.",
            "The plan names no host.",
            "Which laboratory?",
            "As the committee found.",
            "Says enough.");

    private final JdbcClient jdbc;
    private final ApplicationService applications;
    private final ReviewService reviews;
    private final AwardService awards;
    private final FundingCalls calls;

    private final Locale language;
    private final Person applicant;
    private final Person officer;
    private final Person education;
    private final Person clinical;
    private final Person chair;
    private final Person auditor;
    private final Person admin;
    private final List<ApplicationId> own = new ArrayList<>();
    private final List<ApplicationId> cases = new ArrayList<>();
    private final ApplicationId unassessed;
    private final ApplicationId assessed;
    private final ApplicationId quorum;
    private final CallId call;

    public EveryState(ApplicationContext portal) {
        this(portal, Locale.ENGLISH);
    }

    /** @param language in which everybody is written to */
    public EveryState(ApplicationContext portal, Locale language) {
        this.language = language;
        jdbc = portal.getBean(JdbcClient.class);
        applications = portal.getBean(ApplicationService.class);
        reviews = portal.getBean(ReviewService.class);
        awards = portal.getBean(AwardService.class);
        calls = portal.getBean(FundingCalls.class);
        applicant = person("Ada Student");
        officer = person("Olga Officer", Role.OFFICER);
        education = person("Edda Education", "EDUCATION_OFFICE", Role.ASSESSOR);
        clinical = person("Clara Clinical", "CLINICAL_SCIENCES", Role.ASSESSOR);
        chair = person("Cara Chair", Role.CHAIR);
        auditor = person("Aud Auditor", Role.AUDITOR);
        admin = person("Abel Admin", Role.ADMIN);
        drafts();
        inScreening();
        unassessed = inCommittee();
        assessed = inCommittee(education);
        quorum = inCommittee(education, clinical);
        call = decided();
    }

    /** Where somebody of this role begins to look around. */
    public record Reader(Person person, List<String> starts) {}

    public Reader applicant() {
        return new Reader(
                applicant,
                Stream.concat(
                                Stream.of("/applications", "/profile", "/calls/" + call + "/apply"),
                                own.stream().map(id -> "/applications/" + id))
                        .toList());
    }

    public Reader officer() {
        return new Reader(officer, Stream.concat(office(), casePages()).toList());
    }

    public Reader auditor() {
        return new Reader(
                auditor,
                Stream.concat(office(), Stream.of("/office/audit", "/office/cases/" + assessed))
                        .toList());
    }

    public Reader chair() {
        return new Reader(chair, List.of("/committee", "/office/cases/" + quorum));
    }

    public Reader assessor() {
        return new Reader(
                education,
                List.of(
                        "/committee",
                        "/committee/cases/" + assessed,
                        "/committee/cases/" + assessed + "?again",
                        "/committee/cases/" + unassessed));
    }

    public Reader admin() {
        return new Reader(admin, List.of("/admin/people", "/admin/people/" + clinical.id()));
    }

    /** Pages that nobody need sign in for. */
    public List<String> publicPages() {
        var facts = "/check?type=STUDENT_STUDIES&category=MSC_STUDENT&hostCountry=DE&departure=2025-10-10";
        return List.of(
                "/", "/check", "/calls/" + call, "/calls/" + call + "/check", "/calls/" + call + facts, "/sign-in");
    }

    private Stream<String> office() {
        return Stream.of("", "/cases", "/pools", "/ledger", "/ledger/verification", "/mail")
                .map(page -> "/office" + page + "?call=" + call);
    }

    private Stream<String> casePages() {
        return cases.stream().map(id -> "/office/cases/" + id);
    }

    private void drafts() {
        own.add(applications.draft(call(Map.of()), applicant.id(), ApplicationContent.empty()));
        own.add(ApplicationFixtures.ready(
                applications, call(Map.of()), applicant.id(), ApplicationFixtures.completeStudent()));
        var sentBack = submitted(call(Map.of()), applicant);
        reviews.sendBack(sentBack, officer.id(), "The plan names no host.");
        var withdrawn = submitted(call(Map.of()), applicant);
        applications.withdraw(withdrawn, applicant.id());
    }

    private void inScreening() {
        submitted(call(Map.of()), applicant);
        var referred = ApplicationFixtures.submitted(
                applications, call(Map.of()), applicant.id(), ApplicationFixtures.completeStudentWorldwide(true));
        own.add(referred);
        cases.add(referred);
        var asked = submitted(call(Map.of()), applicant);
        reviews.askClarification(asked, officer.id(), "Which laboratory?", LocalDate.parse("2025-10-16"));
    }

    private ApplicationId inCommittee(Person... assessors) {
        var in = call(Map.of());
        var id = submitted(in, applicant);
        reviews.passOn(id, officer.id());
        for (var assessor : assessors) {
            ReviewFixtures.assess(reviews, calls.terms(in), Audience.STUDENT, id, assessor.id(), 4);
        }
        return id;
    }

    /** @return the call with a grant offered, a grant accepted and a reserve list */
    private CallId decided() {
        conclude(submitted(call(Map.of()), applicant), false);
        var full = call(Map.of("STUDENT_PROGRAMME", 2));
        var other = person("Otto Other");
        var theirs = submitted(full, other);
        conclude(theirs, true);
        awards.accept(theirs, other.id());
        conclude(submitted(full, person("Nora Next")), true);
        conclude(submitted(full, applicant), true); // third of two: the reserve list
        submitted(full, person("Una Undecided"));
        conclude(submitted(call(Map.of()), applicant), true);
        var accepted = conclude(submitted(call(Map.of()), applicant), true);
        awards.accept(accepted, applicant.id());
        var declined = conclude(submitted(call(Map.of()), applicant), true);
        awards.decline(declined, applicant.id());
        var waitsIn = call(Map.of("STUDENT_PROGRAMME", 1));
        submitted(waitsIn, person("Ena Earlier"));
        conclude(submitted(waitsIn, applicant), true);
        return full;
    }

    private Person person(String name, Role... roles) {
        return person(name, null, roles);
    }

    private Person person(String name, @Nullable String unit, Role... roles) {
        var person = PeopleFixtures.person(jdbc, name, unit, roles);
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language.getLanguage(), person.id().value())
                .update();
        return person;
    }

    private CallId call(Map<String, Integer> capacities) {
        return CallFixtures.copyOfErasmus2024(jdbc, capacities);
    }

    private ApplicationId submitted(CallId in, Person person) {
        var id = ApplicationFixtures.submitted(applications, in, person.id(), ApplicationFixtures.completeStudent());
        cases.add(id);
        if (person.equals(applicant)) {
            own.add(id);
        }
        return id;
    }

    private ApplicationId conclude(ApplicationId id, boolean positive) {
        var terms = calls.terms(applications.application(id).call());
        ReviewFixtures.pending(
                reviews, terms, Audience.STUDENT, id, officer.id(), education.id(), clinical.id(), positive);
        ReviewFixtures.publish(reviews, terms, Audience.STUDENT, chair.id());
        return id;
    }
}
