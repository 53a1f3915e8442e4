package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** People whose case passes every rule of the call as delivered, to be changed in the one thing a test is about. */
public final class Cases {

    private Cases() {}

    /** Of an MSc student from Kenya at a university in Germany, 12 January to 20 March 2026. */
    public static MobilityFacts.Builder studies() {
        return MobilityFacts.builder()
                .type(MobilityType.STUDENT_STUDIES)
                .category(ApplicantCategory.MSC_STUDENT)
                .staffContractAtDeparture(false)
                .citizenships(List.of(CountryCode.of("KE")))
                .countryOfOrigin(CountryCode.of("KE"))
                .priorErasmusMonths(BigDecimal.ZERO)
                .hostCountry(CountryCode.of("DE"))
                .hostKind(HostKind.UNIVERSITY)
                .charter(new Charter(CharterStatus.HELD, LocalDate.of(2021, 1, 1), LocalDate.of(2029, 12, 31)))
                .agreement(Agreement.NONE)
                .departure(LocalDate.of(2026, 1, 10))
                .firstDay(LocalDate.of(2026, 1, 12))
                .lastDay(LocalDate.of(2026, 3, 20))
                .virtualComponent(false)
                .conference(ConferenceShare.NONE)
                .submittedOn(LocalDate.of(2025, 11, 10));
    }

    public static MobilityFacts.Builder traineeship() {
        return studies().type(MobilityType.STUDENT_TRAINEESHIP).hostKind(HostKind.NGO);
    }

    public static MobilityFacts.Builder blended() {
        return studies()
                .type(MobilityType.BLENDED_SHORT_TERM)
                .lastDay(LocalDate.of(2026, 1, 23))
                .virtualComponent(true)
                .virtualLastDay(LocalDate.of(2026, 3, 1))
                .credits(BigDecimal.valueOf(3));
    }

    public static MobilityFacts.Builder doctoral() {
        return studies()
                .type(MobilityType.DOCTORAL_SHORT_TERM)
                .category(ApplicantCategory.PHD_STUDENT)
                .lastDay(LocalDate.of(2026, 1, 23));
    }

    public static MobilityFacts.Builder staff() {
        return studies()
                .type(MobilityType.STAFF_TRAINING)
                .category(ApplicantCategory.STAFF)
                .staffContractAtDeparture(true)
                .lastDay(LocalDate.of(2026, 1, 16));
    }

    /** What a rule of the call as delivered says. */
    static Finding finding(RuleCode rule, MobilityFacts.Builder facts) {
        return EligibilityRules.judge(CallOfTest.erasmus2024(), facts.build()).of(rule);
    }

    static Outcome outcome(RuleCode rule, MobilityFacts.Builder facts) {
        return finding(rule, facts).outcome();
    }

    static CountryCode country(String code) {
        return CountryCode.of(code);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
