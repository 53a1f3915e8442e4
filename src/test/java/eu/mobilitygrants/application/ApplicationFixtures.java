package eu.mobilitygrants.application;

import eu.mobilitygrants.application.ApplicationContent.Applicant;
import eu.mobilitygrants.application.ApplicationContent.Host;
import eu.mobilitygrants.application.ApplicationContent.Mobility;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.document.PdfFixtures;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Applications for tests: complete, and eligible at the start of {@code MovableClock} in a copy of ERASMUS-2024. */
public final class ApplicationFixtures {

    /** The last day at the host of the students below. */
    public static final LocalDate STUDENT_LAST_DAY = LocalDate.parse("2026-03-20");

    private static final byte[] LETTER = PdfFixtures.letter("Why I would like to go");
    private static final byte[] PLAN = PdfFixtures.letter("What I would do there");

    private ApplicationFixtures() {}

    /** An MSc student from Kenya who studies in Germany from 12 January to 20 March 2026: pool STUDENT_PROGRAMME. */
    public static ApplicationContent completeStudent() {
        return completeStudent(LocalDate.parse("2026-01-12"), STUDENT_LAST_DAY);
    }

    /** The same with other days; departure is two days before the first. */
    public static ApplicationContent completeStudent(LocalDate firstDay, LocalDate lastDay) {
        return new ApplicationContent(
                student(false),
                new Mobility(
                        MobilityType.STUDENT_STUDIES, firstDay.minusDays(2), firstDay, lastDay, null, null, null, null),
                new Host(
                        null,
                        "University of Examples",
                        "Berlin",
                        CountryCode.of("DE"),
                        HostKind.UNIVERSITY,
                        "D  EXAMPLE01",
                        null, // the register has it: ExampleHost
                        null,
                        "Dr Host",
                        "host@example.org"),
                studentAnswers(),
                Map.of());
    }

    /**
     * An MSc student from Kenya who studies in Peru: pool STUDENT_INTERNATIONAL.
     *
     * @param selfFunded claims the priority of that pool
     */
    public static ApplicationContent completeStudentWorldwide(boolean selfFunded) {
        return completeStudent()
                .with(student(selfFunded))
                .with(new Host(
                        null,
                        "Universidad de Ejemplos",
                        "Lima",
                        CountryCode.of("PE"),
                        HostKind.UNIVERSITY,
                        null,
                        null,
                        Agreement.SIGNED,
                        "Dra. Host",
                        "host@example.org"));
    }

    /** A member of staff who goes to a company in Italy for ten days without claiming priority: pool STAFF. */
    /** Studies at a university outside Europe, whose agreement with the institute stands so. */
    public static ApplicationContent completeStudentAt(String country, Agreement agreement) {
        var content = completeStudentWorldwide(false);
        var host = content.host();
        return content.with(new ApplicationContent.Host(
                null,
                host.name(),
                host.city(),
                CountryCode.of(country),
                host.kind(),
                null,
                null,
                agreement,
                host.contactName(),
                host.contactEmail()));
    }

    public static ApplicationContent completeStaff() {
        return completeStaff(false);
    }

    /** @param phdOrPostdoc claims the priority of the pool STAFF */
    public static ApplicationContent completeStaff(boolean phdOrPostdoc) {
        return new ApplicationContent(
                new Applicant(
                        "Sam",
                        "Staff",
                        ApplicantCategory.STAFF,
                        null,
                        List.of(CountryCode.of("BE")),
                        CountryCode.of("BE"),
                        null,
                        "PUBLIC_HEALTH",
                        "Laboratory technician",
                        "line.lead@example.org",
                        phdOrPostdoc,
                        null,
                        null),
                new Mobility(
                        MobilityType.STAFF_TRAINING,
                        LocalDate.parse("2026-02-01"),
                        LocalDate.parse("2026-02-02"),
                        LocalDate.parse("2026-02-11"),
                        null,
                        null,
                        null,
                        ConferenceShare.NONE),
                new Host(
                        null,
                        "Example Laboratories",
                        "Milan",
                        CountryCode.of("IT"),
                        HostKind.COMPANY,
                        null,
                        null,
                        null,
                        "Dott. Host",
                        "host@example.org"),
                Map.of(
                        "OBJECTIVES", "To learn a method.",
                        "TRAINING_PLAN", "Ten days in the laboratory.",
                        "MOTIVATION", "The method is new to us.",
                        "ADDED_VALUE", "The whole unit will use it.",
                        "QUALITY", "The laboratory is accredited."),
                Map.of());
    }

    /** Walks the whole way: draft, save, two uploads, submit. */
    public static ApplicationId submitted(
            ApplicationService applications, CallId call, UserId applicant, ApplicationContent content) {
        var id = ready(applications, call, applicant, content);
        try {
            applications.submit(id, applicant);
        } catch (NotSubmittableException refused) {
            throw new AssertionError(
                    "Not submittable: %s %s"
                            .formatted(refused.missing(), refused.verdict().findings()),
                    refused);
        }
        return id;
    }

    /** The same up to the submission. */
    public static ApplicationId ready(
            ApplicationService applications, CallId call, UserId applicant, ApplicationContent content) {
        var id = applications.draft(call, applicant, ApplicationContent.empty());
        applications.save(id, applicant, applications.application(id).version(), draft -> content);
        attachBoth(applications, id, applicant);
        return id;
    }

    static void attachBoth(ApplicationService applications, ApplicationId id, UserId applicant) {
        try {
            applications.attach(id, applicant, "MOTIVATION_LETTER", "letter.pdf", LETTER);
            applications.attach(id, applicant, "PLAN", "plan.pdf", PLAN);
        } catch (UnacceptableFileException refused) {
            throw new AssertionError(refused.messageKey(), refused);
        }
    }

    private static Applicant student(boolean selfFunded) {
        return new Applicant(
                "Ada",
                "Student",
                ApplicantCategory.MSC_STUDENT,
                null,
                List.of(CountryCode.of("KE")),
                CountryCode.of("KE"),
                BigDecimal.ZERO,
                null,
                "MSc in Examples",
                "course.director@example.org",
                null,
                selfFunded,
                false);
    }

    private static Map<String, String> studentAnswers() {
        return Map.of(
                "ACADEMIC_RECORD", "Distinction in the first year.",
                "MOTIVATION_VALUE", "The course is not taught here.",
                "MOTIVATION_NEED", "I have no scholarship.",
                "LEARNING_OBJECTIVES", "Master's level.",
                "QUALITY", "The host is accredited.");
    }
}
