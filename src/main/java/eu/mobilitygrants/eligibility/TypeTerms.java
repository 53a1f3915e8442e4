package eu.mobilitygrants.eligibility;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call demands of one mobility type. A bound that is null is none.
 *
 * <p>Unit: calendar days, both ends counted; calendar months; ECTS credits. Travel is excluded.<br>
 * Source: docs/sources.md#duration.
 *
 * @param categories whom it is open to
 * @param minimumCredits for both parts of a blended stay together; where it is set, a virtual component is compulsory
 */
public record TypeTerms(
        MobilityType type,
        Set<ApplicantCategory> categories,
        @Nullable Integer minimumDays,
        @Nullable Integer maximumDays,
        @Nullable Integer minimumMonths,
        @Nullable Integer maximumMonths,
        @Nullable BigDecimal minimumCredits) {

    public TypeTerms {
        categories = Set.copyOf(categories);
    }
}
