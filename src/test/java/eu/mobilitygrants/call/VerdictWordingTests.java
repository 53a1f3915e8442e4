package eu.mobilitygrants.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.mobilitygrants.eligibility.Advice;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.CallOfTest;
import eu.mobilitygrants.eligibility.CallRules;
import eu.mobilitygrants.eligibility.Cases;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.Eligibility;
import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.Finding;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.Outcome;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.Stay;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class VerdictWordingTests {

    private static final CallRules CALL = CallOfTest.erasmus2024();

    /** How many findings of one reason are worded. */
    private static final int SAMPLE = 100;

    private static final List<Finding> FINDINGS = findingsOfManyCases();

    private final VerdictWording wording = new VerdictWording(messages());

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH);
    }

    @Test
    void namesThePersonsOwnNumbers() {
        var facts = Cases.studies()
                .firstDay(LocalDate.of(2026, 6, 3))
                .lastDay(LocalDate.of(2026, 7, 31))
                .build();

        var finding = EligibilityRules.judge(CALL, facts).of(RuleCode.DURATION);

        assertThat(wording.sentence(finding, Locale.ENGLISH))
                .isEqualTo("You would be away 59 days, a length that no student mobility has. There are two ways out. "
                        + "Shorten the stay to 30 days at most, until 2 July 2026, for a short blended mobility. Or extend it for a long mobility: "
                        + "two months from 3 June 2026 end on 2 August 2026, and 60 days are enough too, "
                        + "until 1 August 2026.");
        assertThat(wording.sentence(finding, Locale.FRENCH))
                .contains("59 jours", "30 jours", "2 juillet 2026", "deux mois", "3 juin 2026", "1er août 2026");
    }

    @Test
    void writesDatesCountriesAndNumbersAsTheReaderDoes() {
        var facts = Cases.studies()
                .priorErasmusMonths(new BigDecimal("1.50"))
                .hostCountry(CountryCode.of("BE"))
                .departure(LocalDate.of(2026, 2, 1))
                .build();
        var verdict = EligibilityRules.judge(CALL, facts);

        assertThat(wording.sentence(verdict.of(RuleCode.NOT_SENDING_COUNTRY), Locale.ENGLISH))
                .contains("Belgium");
        assertThat(wording.sentence(verdict.of(RuleCode.NOT_SENDING_COUNTRY), Locale.FRENCH))
                .contains("Belgique");
        assertThat(wording.sentence(verdict.of(RuleCode.TWELVE_MONTHS), Locale.ENGLISH))
                .contains("1.5 months", "2.267 months", "3.767 months", "12 months");
        assertThat(wording.sentence(verdict.of(RuleCode.TWELVE_MONTHS), Locale.FRENCH))
                .contains("1,5 mois", "2,267 mois", "12 mois");
        assertThat(wording.sentence(verdict.of(RuleCode.LEAD_TIME), Locale.FRENCH))
                .contains("1er février 2026", "1er décembre 2025", "deux mois", "10 novembre 2025");
    }

    @Test
    void wordsTheAdviceThatThereIs() {
        var advice = new Advice(LocalDate.of(2025, 11, 10), LocalDate.of(2026, 1, 1), null);

        assertThat(wording.advice(advice, Locale.ENGLISH))
                .containsExactly(
                        "For this departure, submit by 10 November 2025.",
                        "If you submit on the day of this check, leave on 1 January 2026 at the earliest.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void titlesEveryRuleOutcomeAndVerdict(Locale locale) {
        assertThat(RuleCode.values())
                .allSatisfy(rule -> assertThat(wording.rule(rule, locale)).isNotBlank());
        assertThat(Outcome.values())
                .allSatisfy(
                        outcome -> assertThat(wording.outcome(outcome, locale)).isNotBlank());
        assertThat(Eligibility.values())
                .allSatisfy(
                        verdict -> assertThat(wording.verdict(verdict, locale)).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void labelsEveryChoice(Locale locale) {
        var choices = Stream.of(
                        MobilityType.values(),
                        ApplicantCategory.values(),
                        HostKind.values(),
                        CharterStatus.values(),
                        Agreement.values(),
                        ConferenceShare.values())
                .flatMap(Arrays::stream)
                .toList();

        assertThat(choices).allSatisfy(choice -> {
            var key = "type.%s.%s".formatted(choice.getDeclaringClass().getSimpleName(), choice.name());
            assertThat(messages().getMessage(key, new Object[0], locale)).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void hasASentenceForWhateverARuleMaySay(Locale locale) {
        for (var finding : FINDINGS) {
            assertThat(wording.sentence(finding, locale))
                    .as(finding.toString())
                    .isNotBlank()
                    .endsWith(".")
                    .doesNotContain("{", "}", "''", "null", "  ", "–")
                    .doesNotContainPattern("[A-Z]{3,}_|\\b(MSC|PHD|STAFF|STUDENT)\\b");
        }
    }

    @Test
    void keepsNoSentenceThatNoRuleSays() throws IOException {
        var said = FINDINGS.stream()
                .map(finding -> "eligibility." + finding.reason())
                .collect(Collectors.toCollection(TreeSet::new));
        var kept = properties("messages/eligibility.properties").keySet().stream()
                .map(Object::toString)
                .filter(key -> key.matches("eligibility\\.[A-Z].*"))
                .map(key -> key.replaceFirst("\\.office$", "")) // the same sentence, told about the applicant
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        var english = places(properties("messages/eligibility.properties"));
        var french = places(properties("messages/eligibility_fr.properties"));

        assertThat(french).isEqualTo(english);
    }

    /** Which places each text fills. */
    private static Map<String, Set<String>> places(Properties texts) {
        var places = new HashMap<String, Set<String>>();
        texts.forEach((key, text) -> places.put(
                key.toString(),
                IntStream.range(0, 10)
                        .mapToObj(place -> "{" + place)
                        .filter(place -> text.toString().contains(place))
                        .collect(Collectors.toSet())));
        return places;
    }

    private static Properties properties(String name) throws IOException {
        var properties = new Properties();
        var loader = VerdictWordingTests.class.getClassLoader();
        try (var reader = new InputStreamReader(Objects.requireNonNull(loader.getResourceAsStream(name)), UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/eligibility");
        messages.setDefaultEncoding(UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Chance, from a fixed seed, walks through facts near and beyond every edge, in three calls. */
    private static List<Finding> findingsOfManyCases() {
        var random = new Random(20240901);
        var calls = List.of(
                CALL,
                CallOfTest.withTypes(Set.of(MobilityType.STAFF_TRAINING, MobilityType.DOCTORAL_SHORT_TERM)),
                CallOfTest.withTypes(Set.of(MobilityType.STUDENT_STUDIES, MobilityType.BLENDED_SHORT_TERM)));
        var byReason = new HashMap<String, Set<Finding>>();
        for (var round = 0; round < 20_000; round++) {
            var call = calls.get(random.nextInt(10) == 0 ? random.nextInt(calls.size()) : 0);
            for (var finding : EligibilityRules.judge(call, anyone(random)).findings()) {
                var sample = byReason.computeIfAbsent(finding.reason(), reason -> new HashSet<>());
                if (sample.size() < SAMPLE) {
                    sample.add(finding);
                }
            }
        }
        return byReason.values().stream().flatMap(Set::stream).toList();
    }

    private static MobilityFacts anyone(Random random) {
        var first = LocalDate.of(2025, 10, 1).plusDays(random.nextInt(330));
        return MobilityFacts.builder()
                .type(maybe(random, MobilityType.values()))
                .category(maybe(random, ApplicantCategory.values()))
                .staffContractAtDeparture(maybe(random, true, false))
                .citizenships(maybe(random, List.of(), countries("KE"), countries("KE FR"), countries("DE")))
                .countryOfOrigin(maybe(random, country("KE"), country("FR"), country("GL")))
                .priorErasmusMonths(maybe(random, decimal("0"), decimal("1"), decimal("10.5"), decimal("12")))
                .hostCountry(maybe(
                        random,
                        country("BE"),
                        country("DE"),
                        country("FR"),
                        country("RE"),
                        country("RS"),
                        country("KE"),
                        country("GL")))
                .hostKind(maybe(random, HostKind.values()))
                .charter(maybe(
                        random,
                        new Charter(CharterStatus.NOT_FOUND, null, null),
                        new Charter(CharterStatus.HELD, null, null),
                        new Charter(CharterStatus.HELD, LocalDate.of(2021, 1, 1), LocalDate.of(2029, 12, 31)),
                        new Charter(CharterStatus.HELD, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28))))
                .agreement(maybe(random, Agreement.values()))
                .departure(maybe(random, first, first.minusDays(8), first.plusDays(1), first.plusDays(500)))
                .firstDay(maybe(random, first))
                .lastDay(maybe(
                        random,
                        first.minusDays(1),
                        first,
                        first.plusDays(4),
                        first.plusDays(29),
                        first.plusDays(30),
                        first.plusDays(57),
                        first.plusDays(61),
                        first.plusDays(400)))
                .virtualComponent(maybe(random, true, false))
                .virtualLastDay(maybe(random, LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 1)))
                .credits(maybe(random, decimal("2.5"), decimal("3")))
                .conference(maybe(random, ConferenceShare.values()))
                .submittedOn(LocalDate.of(2024, 8, 31).plusDays(random.nextInt(650)))
                .submittedAt(maybe(random, null, null, null, Instant.parse("2025-10-26T00:30:00Z")))
                .otherLiveStays(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Stay(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1))))
                .build();
    }

    @SafeVarargs
    private static <T> @Nullable T maybe(Random random, @Nullable T... values) {
        return random.nextInt(8) == 0 ? null : values[random.nextInt(values.length)];
    }

    private static List<CountryCode> countries(String codes) {
        return Arrays.stream(codes.split(" ", -1)).map(CountryCode::of).toList();
    }

    private static CountryCode country(String code) {
        return CountryCode.of(code);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
