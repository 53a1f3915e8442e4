package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The call as delivered, with the EU, the associated countries, and one or two countries of each region. */
public final class CallOfTest {

    public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final String EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";

    private static final String ASSOCIATED = "IS LI MK NO RS TR";

    private static final Map<String, Integer> REGIONS = Map.ofEntries(
            Map.entry("AL", 1),
            Map.entry("XK", 1),
            Map.entry("UA", 2),
            Map.entry("MA", 3),
            Map.entry("RU", 4),
            Map.entry("KH", 5),
            Map.entry("KZ", 6),
            Map.entry("IQ", 7),
            Map.entry("AU", 8),
            Map.entry("KE", 9),
            Map.entry("PE", 10),
            Map.entry("CU", 11),
            Map.entry("US", 12),
            Map.entry("MC", 13),
            Map.entry("CH", 14),
            Map.entry("GB", 14));

    private CallOfTest() {}

    /** ERASMUS-2024. */
    public static CallRules erasmus2024() {
        return withTypes(EnumSet.allOf(MobilityType.class));
    }

    /** The same call with fewer types. */
    public static CallRules withTypes(Set<MobilityType> types) {
        return new CallRules(
                CountryCode.of("BE"),
                BRUSSELS,
                LocalDate.of(2024, 9, 1).atStartOfDay(BRUSSELS).toInstant(),
                LocalDate.of(2026, 5, 31).atStartOfDay(BRUSSELS).toInstant(),
                2,
                LocalDate.of(2026, 7, 31),
                7,
                12,
                types().filter(terms -> types.contains(terms.type()))
                        .collect(Collectors.toMap(TypeTerms::type, Function.identity())),
                pools(types),
                countries());
    }

    private static Stream<TypeTerms> types() {
        var staff = Set.of(ApplicantCategory.STAFF);
        var msc = Set.of(ApplicantCategory.MSC_STUDENT);
        var phd = Set.of(ApplicantCategory.PHD_STUDENT);
        var students = Set.of(ApplicantCategory.MSC_STUDENT, ApplicantCategory.PHD_STUDENT);
        return Stream.of(
                days(MobilityType.STAFF_TRAINING, staff, 2, 60, null),
                months(MobilityType.STUDENT_STUDIES, students),
                months(MobilityType.STUDENT_TRAINEESHIP, students),
                days(MobilityType.BLENDED_SHORT_TERM, msc, 5, 30, BigDecimal.valueOf(3)),
                days(MobilityType.DOCTORAL_SHORT_TERM, phd, 5, 30, null));
    }

    private static TypeTerms days(
            MobilityType type,
            Set<ApplicantCategory> categories,
            int minimumDays,
            int maximumDays,
            @Nullable BigDecimal minimumCredits) {
        return new TypeTerms(type, categories, minimumDays, maximumDays, null, null, minimumCredits);
    }

    private static TypeTerms months(MobilityType type, Set<ApplicantCategory> categories) {
        return new TypeTerms(type, categories, null, null, 2, 12, null);
    }

    private static List<PoolTerms> pools(Set<MobilityType> types) {
        var staff = types.stream().filter(MobilityType::forStaff).collect(Collectors.toSet());
        var students = types.stream().filter(type -> !type.forStaff()).collect(Collectors.toSet());
        return List.of(
                new PoolTerms("STAFF", 5, staff, Destinations.PROGRAMME),
                new PoolTerms("STUDENT_PROGRAMME", 8, students, Destinations.PROGRAMME),
                new PoolTerms("STUDENT_INTERNATIONAL", 2, students, Destinations.INTERNATIONAL));
    }

    private static Map<CountryCode, CountryTerms> countries() {
        var countries = new HashMap<CountryCode, CountryTerms>();
        for (var code : EU.split(" ", -1)) {
            add(countries, code, CountryStatus.EU_MEMBER, null);
        }
        for (var code : ASSOCIATED.split(" ", -1)) {
            add(countries, code, CountryStatus.ASSOCIATED, null);
        }
        REGIONS.forEach((code, region) -> add(countries, code, CountryStatus.NOT_ASSOCIATED, region));
        return countries;
    }

    private static void add(
            Map<CountryCode, CountryTerms> countries, String code, CountryStatus status, @Nullable Integer region) {
        var country = CountryCode.of(code);
        countries.put(country, new CountryTerms(country, status, region));
    }
}
