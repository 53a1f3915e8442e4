package eu.mobilitygrants.eligibility;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which facts are not known. */
final class Missing {

    private Missing() {}

    /** Those of {@code wanted} that are not known, in the order given. */
    static List<Fact> in(MobilityFacts facts, Fact... wanted) {
        return Stream.of(wanted).filter(fact -> value(facts, fact) == null).toList();
    }

    private static @Nullable Object value(MobilityFacts facts, Fact fact) {
        return switch (fact) {
            case TYPE -> facts.type();
            case CATEGORY -> facts.category();
            case STAFF_CONTRACT -> facts.staffContractAtDeparture();
            case CITIZENSHIPS -> facts.citizenships();
            case COUNTRY_OF_ORIGIN -> facts.countryOfOrigin();
            case PRIOR_MONTHS -> facts.priorErasmusMonths();
            case HOST_COUNTRY -> facts.hostCountry();
            case HOST_KIND -> facts.hostKind();
            case CHARTER -> facts.charter();
            case CHARTER_VALIDITY -> validity(facts.charter());
            case AGREEMENT -> facts.agreement();
            case DEPARTURE -> facts.departure();
            case FIRST_DAY -> facts.firstDay();
            case LAST_DAY -> facts.lastDay();
            case VIRTUAL_COMPONENT -> facts.virtualComponent();
            case VIRTUAL_LAST_DAY -> facts.virtualLastDay();
            case CREDITS -> facts.credits();
            case CONFERENCE -> facts.conference();
        };
    }

    /** Both ends have to be known; without a charter there is nothing to know. */
    private static @Nullable Object validity(@Nullable Charter charter) {
        if (charter == null) {
            return null;
        }
        return charter.validFrom() == null ? null : charter.validUntil();
    }
}
