package eu.mobilitygrants.eligibility;

import eu.mobilitygrants.shared.CountryCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one call demands: every number that the rules use.
 *
 * @param sendingCountry the country of the institution
 * @param zone the institution's, in which a day of submission ends
 * @param opensAt the first instant of submission
 * @param closesAt the first instant at which nothing is accepted any more
 * @param leadTimeMonths calendar months between submission and departure
 * @param mobilityDeadline the last day of any stay
 * @param maximumTravelDays days from departure to the first day at the host
 * @param cycleMonths Erasmus+ months that a student may spend abroad in one study cycle
 * @param types the mobility types that the call offers
 * @param pools in the order in which they are looked through
 * @param countries every country in one of the programme's lists
 */
public record CallRules(
        CountryCode sendingCountry,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        int leadTimeMonths,
        LocalDate mobilityDeadline,
        int maximumTravelDays,
        int cycleMonths,
        Map<MobilityType, TypeTerms> types,
        List<PoolTerms> pools,
        Map<CountryCode, CountryTerms> countries) {

    public CallRules {
        types = Map.copyOf(types);
        pools = List.copyOf(pools);
        countries = Map.copyOf(countries);
    }

    /** Empty for a type that the call does not offer. */
    public Optional<TypeTerms> type(MobilityType type) {
        return Optional.ofNullable(types.get(type));
    }

    /** Empty for a territory in none of the lists; an outermost region counts as its member state. */
    public Optional<CountryTerms> country(CountryCode country) {
        return Optional.ofNullable(countries.get(OutermostRegions.memberState(country)));
    }

    /** The last day, in the institution's zone, of which at least an instant is open. */
    public LocalDate lastDay() {
        return closesAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** The pool that a stay of this type in this country draws on. */
    Optional<PoolTerms> pool(MobilityType type, CountryTerms country) {
        return pools.stream().filter(pool -> pool.serves(type, country)).findFirst();
    }

    /** The institution's day of the submission. */
    LocalDate submissionDay(MobilityFacts facts) {
        var instant = facts.submittedAt();
        return instant == null ? facts.submittedOn() : instant.atZone(zone).toLocalDate();
    }
}
