package eu.mobilitygrants.demo;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationContent;
import eu.mobilitygrants.application.ApplicationContent.Applicant;
import eu.mobilitygrants.application.ApplicationContent.Host;
import eu.mobilitygrants.application.ApplicationContent.Mobility;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The invented cases' answers. People and most hosts do not exist; where a case needs a charter, the host is a real
 * university of the register.
 */
final class DemoContent {

    /** Country → a university of the register there. */
    private static final Map<String, ChartedUniversity> CHARTED = Map.of(
            "CZ", new ChartedUniversity("Univerzita Karlova", "Praha", "CZ PRAHA07"),
            "DK", new ChartedUniversity("Københavns Universitet", "København", "DK KOBENHA01"),
            "FR", new ChartedUniversity("Université de Bordeaux", "Bordeaux", "F  BORDEAU58"),
            "IT", new ChartedUniversity("Università degli Studi di Brescia", "Brescia", "I  BRESCIA01"),
            "PL", new ChartedUniversity("Uniwersytet Jagielloński", "Kraków", "PL KRAKOW01"),
            "PT", new ChartedUniversity("Universidade Nova de Lisboa", "Lisboa", "P  LISBOA03"),
            "SE", new ChartedUniversity("Karolinska Institutet", "Stockholm", "S  STOCKHO03"));

    private record ChartedUniversity(String name, String city, String code) {}

    private DemoContent() {}

    static ApplicationContent staff(CallTerms terms, String name, String country, LocalDate firstDay, boolean postdoc) {
        return content(
                terms,
                new Applicant(
                        given(name),
                        family(name),
                        ApplicantCategory.STAFF,
                        true,
                        List.of(new CountryCode("BE")),
                        new CountryCode("BE"),
                        null,
                        "BIOMEDICAL_SCIENCES",
                        postdoc ? "Postdoctoral researcher" : "Laboratory technician",
                        "line.lead@example.org",
                        postdoc,
                        null,
                        null),
                stay(MobilityType.STAFF_TRAINING, firstDay, firstDay.plusDays(11), ConferenceShare.NONE),
                university(country, Agreement.NONE));
    }

    static ApplicationContent conference(CallTerms terms, String name, LocalDate firstDay) {
        var content = staff(terms, name, "PT", firstDay, false);
        var last = requireNonNull(content.mobility().lastDay());
        return content.with(stay(MobilityType.STAFF_TRAINING, firstDay, last, ConferenceShare.PART));
    }

    /** The same stay with another last day. */
    static ApplicationContent until(LocalDate lastDay, ApplicationContent content) {
        var stay = content.mobility();
        return content.with(
                stay(requireNonNull(stay.type()), requireNonNull(stay.firstDay()), lastDay, ConferenceShare.NONE));
    }

    static ApplicationContent student(
            CallTerms terms, String name, MobilityType type, String country, LocalDate firstDay, boolean selfFunded) {
        var programme = type == MobilityType.DOCTORAL_SHORT_TERM
                ? ApplicantCategory.PHD_STUDENT
                : ApplicantCategory.MSC_STUDENT;
        var lastDay = type == MobilityType.DOCTORAL_SHORT_TERM ? firstDay.plusDays(20) : firstDay.plusMonths(3);
        return content(
                terms,
                new Applicant(
                        given(name),
                        family(name),
                        programme,
                        false,
                        List.of(new CountryCode("PE")),
                        new CountryCode("PE"),
                        BigDecimal.ZERO,
                        null,
                        programme == ApplicantCategory.PHD_STUDENT
                                ? "Doctoral programme"
                                : "Master of Science in Public Health",
                        "promoter@example.org",
                        null,
                        selfFunded,
                        !selfFunded),
                stay(type, firstDay, lastDay, ConferenceShare.NONE),
                type == MobilityType.STUDENT_TRAINEESHIP
                        ? hospital("Example Hospital of " + named(country), country)
                        : university(country, Agreement.SIGNED));
    }

    private static ApplicationContent content(CallTerms terms, Applicant applicant, Mobility stay, Host host) {
        var answers = terms.criteria(Audience.of(requireNonNull(stay.type()))).stream()
                .collect(
                        Collectors.toMap(
                                criterion -> criterion.code(),
                                criterion ->
                                        "An invented answer, two sentences long. It stands where an applicant would explain this point."));
        return new ApplicationContent(applicant, stay, host, answers, Map.of());
    }

    private static Mobility stay(MobilityType type, LocalDate firstDay, LocalDate lastDay, ConferenceShare conference) {
        return new Mobility(type, firstDay.minusDays(1), firstDay, lastDay, false, null, null, conference);
    }

    private static Host university(String country, Agreement agreement) {
        var charted = CHARTED.get(country);
        return new Host(
                null,
                charted == null ? "Example University of " + named(country) : charted.name(),
                charted == null ? "Sampletown" : charted.city(),
                new CountryCode(country),
                HostKind.UNIVERSITY,
                charted == null ? null : charted.code(),
                null,
                agreement,
                "Host Contact",
                "host@example.org");
    }

    private static Host hospital(String name, String country) {
        return new Host(
                null,
                name,
                "Sampletown",
                new CountryCode(country),
                HostKind.PUBLIC_BODY,
                null,
                null,
                null,
                "Host Contact",
                "host@example.org");
    }

    private static String named(String country) {
        return new CountryCode(country).displayName(Locale.ENGLISH);
    }

    private static String given(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String family(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }
}
