package eu.mobilitygrants.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.PortalTest;
import eu.mobilitygrants.eligibility.CountryStatus;
import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.Destinations;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.TypeTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The call as delivered, number by number. */
@PortalTest
class CallDataIT {

    @Autowired
    FundingCalls calls;

    @Test
    void countsTheCountriesOfTheProgramme() {
        var countries = erasmus().rules().countries().values();

        assertThat(countries).hasSize(202);
        assertThat(countries)
                .filteredOn(country -> country.status() == CountryStatus.EU_MEMBER)
                .hasSize(27);
        assertThat(countries)
                .filteredOn(country -> country.status() == CountryStatus.ASSOCIATED)
                .extracting(country -> country.country().value())
                .containsExactlyInAnyOrder("IS", "LI", "NO", "MK", "RS", "TR");
        assertThat(countries)
                .extracting(CountryTerms::region)
                .filteredOn(Objects::nonNull)
                .containsAll(IntStream.rangeClosed(1, 14).boxed().toList())
                .allSatisfy(region -> assertThat(region).isBetween(1, 14));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, 5, STAFF, PROGRAMME, PHD_OR_POSTDOC_STAFF, 1",
        "STUDENT_PROGRAMME, 8, STUDENT, PROGRAMME, , 4",
        "STUDENT_INTERNATIONAL, 2, STUDENT, INTERNATIONAL, SELF_FUNDED_MSC, 4",
    })
    void holdsThePools(
            String code,
            int capacity,
            Audience audience,
            Destinations destinations,
            PriorityGroup priority,
            int types) {
        var pool = erasmus().pool(code);

        assertThat(pool.terms().capacity()).isEqualTo(capacity);
        assertThat(pool.terms().destinations()).isEqualTo(destinations);
        assertThat(pool.terms().types()).hasSize(types);
        assertThat(pool.audience()).isEqualTo(audience);
        assertThat(pool.priority()).isEqualTo(priority);
        assertThat(pool.reservedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF_TRAINING, 2, 60, , , STAFF",
        "STUDENT_STUDIES, , , 2, 12, MSC_STUDENT PHD_STUDENT",
        "STUDENT_TRAINEESHIP, , , 2, 12, MSC_STUDENT PHD_STUDENT",
        "BLENDED_SHORT_TERM, 5, 30, , , MSC_STUDENT",
        "DOCTORAL_SHORT_TERM, 5, 30, , , PHD_STUDENT",
    })
    void holdsTheBoundsOfEachType(
            MobilityType type,
            Integer leastDays,
            Integer mostDays,
            Integer leastMonths,
            Integer mostMonths,
            String open) {
        var terms = erasmus().rules().type(type).orElseThrow();

        assertThat(terms)
                .extracting(
                        TypeTerms::minimumDays,
                        TypeTerms::maximumDays,
                        TypeTerms::minimumMonths,
                        TypeTerms::maximumMonths)
                .containsExactly(leastDays, mostDays, leastMonths, mostMonths);
        assertThat(terms.categories()).extracting(Enum::name).containsExactlyInAnyOrder(open.split(" "));
        assertThat(terms.minimumCredits() != null).isEqualTo(type == MobilityType.BLENDED_SHORT_TERM);
    }

    @Test
    void holdsTheWindowAndTheDates() {
        var rules = erasmus().rules();

        assertThat(rules.opensAt()).isEqualTo(Instant.parse("2024-08-31T22:00:00Z"));
        assertThat(rules.closesAt()).isEqualTo(Instant.parse("2026-05-30T22:00:00Z"));
        assertThat(rules.lastDay()).isEqualTo(LocalDate.of(2026, 5, 30));
        assertThat(rules.mobilityDeadline()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(rules.leadTimeMonths()).isEqualTo(2);
        assertThat(rules.maximumTravelDays()).isEqualTo(7);
        assertThat(rules.cycleMonths()).isEqualTo(12);
        assertThat(rules.sendingCountry().value()).isEqualTo("BE");
    }

    @Test
    void holdsWhatTheCommitteeGoesBy() {
        var call = erasmus();

        assertThat(call.criteria(Audience.STAFF))
                .hasSize(5)
                .extracting(Criterion::weight)
                .containsOnly(1);
        assertThat(call.criteria(Audience.STUDENT))
                .hasSize(5)
                .extracting(Criterion::weight)
                .containsOnly(1);
        assertThat(call.committeeUnits().get(Audience.STAFF))
                .contains("EDUCATION_OFFICE")
                .doesNotContain("RESEARCH_OFFICE");
        assertThat(call.committeeUnits().get(Audience.STUDENT)).contains("EDUCATION_OFFICE", "RESEARCH_OFFICE");
        assertThat(call)
                .extracting(
                        CallTerms::quorum,
                        CallTerms::quorumUnit,
                        CallTerms::maximumScore,
                        CallTerms::passPercent,
                        CallTerms::offerDays,
                        CallTerms::clarificationDays)
                .containsExactly(2, "EDUCATION_OFFICE", 5, 60, 14, 10);
        assertThat(call.documents()).containsExactly("MOTIVATION_LETTER", "PLAN");
    }

    @Test
    void speaksBothLanguagesInFull() {
        var texts = erasmus().texts();

        assertThat(texts.get("fr").keySet()).isEqualTo(texts.get("en").keySet());
        assertThat(erasmus().title(Locale.FRENCH)).startsWith("Bourses");
        assertThat(erasmus().title(Locale.GERMAN)).isEqualTo(erasmus().title(Locale.ENGLISH));
    }

    private CallTerms erasmus() {
        return calls.terms(new CallId("ERASMUS-2024"));
    }
}
