package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.CountryTerms;
import eu.mobilitygrants.eligibility.Destinations;
import eu.mobilitygrants.eligibility.MobilityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Looks over a draft as a whole: what does not fit together, and what is missing. */
final class Obstacles {

    private final CallTerms call;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(CallTerms call) {
        this.call = call;
    }

    /**
     * @param before the terms that a correction corrects; null for a new call
     * @param languages in which every text must be there
     * @return in the order of the parts; empty if it can be published
     */
    static List<Obstacle> of(CallTerms call, @Nullable CallTerms before, List<String> languages, Instant now) {
        var all = new Obstacles(call);
        all.dates(before, now);
        all.types();
        all.pools();
        Stream.of(Audience.values()).filter(all::addressed).forEach(all::committee);
        all.countries();
        all.texts(languages);
        if (before != null) {
            all.check(Corrections.keepsTypes(before, call), CallPart.TYPES, "typesFixed");
            all.check(!Corrections.sameAs(before, call), CallPart.DATES, "nothingChanged");
        }
        return List.copyOf(all.found);
    }

    private void dates(@Nullable CallTerms before, Instant now) {
        var rules = call.rules();
        check(!call.academicYears().isEmpty(), CallPart.DATES, "noYears");
        check(rules.opensAt().isBefore(rules.closesAt()), CallPart.DATES, "closesFirst");
        check(rules.mobilityDeadline().isAfter(rules.lastDay()), CallPart.DATES, "deadlineFirst");
        var moved = before == null || !before.rules().closesAt().equals(rules.closesAt());
        check(!moved || rules.closesAt().isAfter(now), CallPart.DATES, "over");
        if (before != null && !before.rules().opensAt().equals(rules.opensAt())) {
            check(before.rules().opensAt().isAfter(now), CallPart.DATES, "hasOpened");
        }
    }

    private void types() {
        check(!call.types().isEmpty(), CallPart.TYPES, "noTypes");
        for (var type : call.types()) {
            var served =
                    call.pools().stream().anyMatch(pool -> pool.terms().types().contains(type.type()));
            check(served, CallPart.POOLS, "typeWithoutPool", type.type());
        }
    }

    private void pools() {
        check(!call.pools().isEmpty(), CallPart.POOLS, "noPools");
        for (var pool : call.pools()) {
            var code = pool.id().code();
            check(!pool.terms().types().isEmpty(), CallPart.POOLS, "poolWithoutTypes", code);
            for (var type : pool.terms().types()) {
                check(call.rules().type(type).isPresent(), CallPart.POOLS, "typeNotOffered", code, type);
                check(Audience.of(type) == pool.audience(), CallPart.POOLS, "wrongAudience", code, type);
            }
            check(pool.reservedUntil() == null || pool.priority() != null, CallPart.POOLS, "reservedForNobody", code);
        }
        for (var first = 0; first < call.pools().size(); first++) {
            for (var second = first + 1; second < call.pools().size(); second++) {
                apart(call.pools().get(first), call.pools().get(second));
            }
        }
    }

    /** The first of two pools for the same stays would take them all. */
    private void apart(GrantPool one, GrantPool other) {
        var overlap = one.terms().destinations() == other.terms().destinations()
                && one.terms().types().stream().anyMatch(other.terms().types()::contains);
        check(
                !overlap,
                CallPart.POOLS,
                "poolsOverlap",
                one.id().code(),
                other.id().code());
    }

    private boolean addressed(Audience audience) {
        return call.pools().stream().anyMatch(pool -> pool.audience() == audience);
    }

    private void committee(Audience audience) {
        var units = call.committeeUnits().getOrDefault(audience, Set.of());
        check(!call.criteria(audience).isEmpty(), CallPart.COMMITTEE, "noCriteria", audience);
        check(units.size() >= call.quorum(), CallPart.COMMITTEE, "fewUnits", audience, units.size(), call.quorum());
        check(units.contains(call.quorumUnit()), CallPart.COMMITTEE, "quorumUnitDoesNotSit", audience);
    }

    private void countries() {
        var countries = call.rules().countries();
        var sending = call.rules().sendingCountry();
        check(countries.containsKey(sending), CallPart.COUNTRIES, "noSendingCountry", sending);
        for (var destinations : Destinations.values()) {
            var wanted = call.pools().stream().anyMatch(pool -> pool.terms().destinations() == destinations);
            var reachable = countries.values().stream()
                    .filter(country -> !country.country().equals(sending))
                    .anyMatch(country -> goesTo(destinations, country));
            check(!wanted || reachable, CallPart.COUNTRIES, "noDestination", destinations);
        }
    }

    private static boolean goesTo(Destinations destinations, CountryTerms country) {
        return country.inProgramme() == (destinations == Destinations.PROGRAMME);
    }

    private void texts(List<String> languages) {
        for (var key : CallTexts.required(call)) {
            for (var language : languages) {
                var text = Map.copyOf(call.texts()).getOrDefault(language, Map.of());
                check(!text.getOrDefault(key, "").isBlank(), CallPart.TEXTS, "noText", key, language);
            }
        }
    }

    private void check(boolean fits, CallPart part, String problem, Object... arguments) {
        if (!fits) {
            add(part, problem, arguments);
        }
    }

    private void add(CallPart part, String problem, Object... arguments) {
        var one = Obstacle.of(
                part, problem, Arrays.stream(arguments).map(Obstacles::worded).toArray());
        if (!found.contains(one)) {
            found.add(one);
        }
    }

    /** Constants by their names in the reader's language. */
    private static Object worded(Object value) {
        return switch (value) {
            case MobilityType type -> named("type.MobilityType." + type);
            case Audience audience -> named("call.audience." + audience);
            case Destinations destinations -> named("call.destinations." + destinations);
            case Integer number -> number;
            default -> value.toString();
        };
    }

    private static MessageSourceResolvable named(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
