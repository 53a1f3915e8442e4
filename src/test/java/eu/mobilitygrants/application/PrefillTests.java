package eu.mobilitygrants.application;

import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.partner.RegisteredHost;
import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PrefillTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 6);

    private static final RegisteredHost HOST = new RegisteredHost(
            new HostId(UUID.fromString("0d6f3c52-6a0a-4a55-9d7a-2f1f3a0c9a11")),
            "University of Examples",
            "Berlin",
            CountryCode.of("DE"),
            "D  EXAMPLE01",
            "999999999",
            null,
            null,
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2026, 4, 8),
            false,
            List.of());

    private static final Map<String, String> BY_HAND = Map.ofEntries(
            Map.entry("type", "BLENDED_SHORT_TERM"),
            Map.entry("category", "PHD_STUDENT"),
            Map.entry("staffContractAtDeparture", "false"),
            Map.entry("countryOfOrigin", "KE"),
            Map.entry("priorErasmusMonths", "2.5"),
            Map.entry("hostCountry", "PE"),
            Map.entry("hostKind", "UNIVERSITY"),
            Map.entry("charterStatus", "HELD"),
            Map.entry("charterFrom", "2021-01-01"),
            Map.entry("charterUntil", "2029-12-31"),
            Map.entry("agreement", "IN_PREPARATION"),
            Map.entry("departure", "2026-01-10"),
            Map.entry("firstDay", "2026-01-12"),
            Map.entry("lastDay", "2026-02-06"),
            Map.entry("virtualComponent", "true"),
            Map.entry("virtualLastDay", "2026-03-01"),
            Map.entry("credits", "4.5"),
            Map.entry("conference", "PART"));

    @Test
    void writesEveryFactOfTheCheckIntoTheDraft() {
        var facts = facts(parameters(BY_HAND, "KE", "FR", "US", "GB"));

        assertThat(facts)
                .isEqualTo(MobilityFacts.builder()
                        .type(MobilityType.BLENDED_SHORT_TERM)
                        .category(ApplicantCategory.PHD_STUDENT)
                        .staffContractAtDeparture(false)
                        .citizenships(countries("KE", "FR", "US", "GB"))
                        .countryOfOrigin(CountryCode.of("KE"))
                        .priorErasmusMonths(new BigDecimal("2.5"))
                        .hostCountry(CountryCode.of("PE"))
                        .hostKind(HostKind.UNIVERSITY)
                        .charter(new Charter(CharterStatus.HELD, LocalDate.of(2021, 1, 1), LocalDate.of(2029, 12, 31)))
                        .agreement(Agreement.IN_PREPARATION)
                        .departure(LocalDate.of(2026, 1, 10))
                        .firstDay(LocalDate.of(2026, 1, 12))
                        .lastDay(LocalDate.of(2026, 2, 6))
                        .virtualComponent(true)
                        .virtualLastDay(LocalDate.of(2026, 3, 1))
                        .credits(new BigDecimal("4.5"))
                        .conference(ConferenceShare.PART)
                        .submittedOn(TODAY)
                        .build());
    }

    @Test
    void carriesEveryFactThroughTheStartPage() {
        var parameters = parameters(BY_HAND, "KE", "FR", "US", "GB");
        parameters.add("host", HOST.id().toString());

        var carried = new LinkedMultiValueMap<String, String>();
        Prefill.known(parameters).forEach(carried::addAll);

        assertThat(carried).isEqualTo(parameters);
    }

    @Test
    void takesAHostOfTheRegisterFromTheRegister() {
        var parameters = parameters(Map.of("host", HOST.id().toString(), "hostCountry", "PE", "hostKind", "NGO"));
        parameters.add("agreement", "SIGNED");

        assertThat(Prefill.of(parameters, PrefillTests::found).host())
                .isEqualTo(new ApplicationContent.Host(
                        HOST.id(),
                        "University of Examples",
                        "Berlin",
                        CountryCode.of("DE"),
                        HostKind.UNIVERSITY,
                        "D  EXAMPLE01",
                        HOST.charter(),
                        Agreement.SIGNED,
                        null,
                        null));
    }

    @Test
    void takesWhatWasTypedWhereTheRegisterKnowsNobody() {
        for (var unknown : List.of(UUID.randomUUID().toString(), "no-id", "")) {
            var parameters = parameters(Map.of("host", unknown, "hostCountry", "DE", "hostKind", "UNIVERSITY"));

            var host = Prefill.of(parameters, PrefillTests::found).host();

            assertThat(host.registered()).isNull();
            assertThat(host.country()).isEqualTo(CountryCode.of("DE"));
            assertThat(host.charter()).isEqualTo(Charter.notFound());
        }
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        var content = Prefill.of(
                parameters(Map.of("type", "HOLIDAY", "firstDay", "2026-02-31", "credits", "many"), "QQ"),
                PrefillTests::found);

        assertThat(content).isEqualTo(ApplicationContent.empty());
    }

    private static Optional<RegisteredHost> found(HostId id) {
        return Optional.of(HOST).filter(host -> host.id().equals(id));
    }

    private static MobilityFacts facts(MultiValueMap<String, String> parameters) {
        return ApplicationFacts.factsOf(Prefill.of(parameters, PrefillTests::found), TODAY, null, List.of());
    }

    private static MultiValueMap<String, String> parameters(Map<String, String> single, String... citizenships) {
        var parameters = new LinkedMultiValueMap<String, String>();
        single.forEach(parameters::add);
        for (var citizenship : citizenships) {
            parameters.add("citizenships", citizenship);
        }
        return parameters;
    }

    private static List<CountryCode> countries(String... codes) {
        return List.of(codes).stream().map(CountryCode::of).toList();
    }
}
