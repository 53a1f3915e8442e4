package eu.mobilitygrants.call.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.call.GrantsLeft.PoolGrants;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.Destinations;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.TypeTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as other web sites may show it. */
@JsonPropertyOrder({
    "id",
    "title",
    "academicYears",
    "opensAt",
    "closesAt",
    "open",
    "leadTimeMonths",
    "mobilityDeadline",
    "pools",
    "types"
})
record PublishedCall(
        @Schema(example = "ERASMUS-2024") String id,

        @Schema(description = "Language tag → title") Map<String, String> title,

        List<String> academicYears,
        OffsetDateTime opensAt,

        @Schema(description = "The first instant at which nothing is accepted any more")
        OffsetDateTime closesAt,

        @Schema(description = "Whether applications are accepted now")
        boolean open,

        @Schema(description = "Calendar months between submission and departure")
        int leadTimeMonths,

        @Schema(description = "The last day of any stay") LocalDate mobilityDeadline,
        List<Pool> pools,
        List<Type> types) {

    @Schema(name = "PublishedPool")
    @JsonPropertyOrder({"code", "name", "audience", "capacity", "free", "types", "destinations"})
    record Pool(
            @Schema(example = "STUDENT_PROGRAMME") String code,

            @Schema(description = "Language tag → name") Map<String, String> name,

            Audience audience,
            int capacity,

            @Schema(description = "Grants that nobody has been offered")
            int free,

            List<MobilityType> types,
            Destinations destinations) {

        static Pool of(CallTerms call, GrantPool pool, PoolGrants grants) {
            var terms = pool.terms();
            return new Pool(
                    terms.code(),
                    call.inEveryLanguage("pool." + terms.code()),
                    pool.audience(),
                    grants.capacity(),
                    grants.free(),
                    sorted(terms.types()),
                    terms.destinations());
        }
    }

    @Schema(name = "PublishedType", description = "A bound that is null is none")
    @JsonPropertyOrder({"type", "categories", "minimumDays", "maximumDays", "minimumMonths", "maximumMonths"})
    record Type(
            MobilityType type,
            List<ApplicantCategory> categories,
            @Nullable Integer minimumDays,
            @Nullable Integer maximumDays,
            @Nullable Integer minimumMonths,
            @Nullable Integer maximumMonths) {

        static Type of(TypeTerms terms) {
            return new Type(
                    terms.type(),
                    sorted(terms.categories()),
                    terms.minimumDays(),
                    terms.maximumDays(),
                    terms.minimumMonths(),
                    terms.maximumMonths());
        }
    }

    static PublishedCall of(CallTerms call, Map<String, PoolGrants> grants, Instant now) {
        var rules = call.rules();
        return new PublishedCall(
                call.id().value(),
                call.inEveryLanguage("title"),
                call.academicYears(),
                rules.opensAt().atZone(rules.zone()).toOffsetDateTime(),
                rules.closesAt().atZone(rules.zone()).toOffsetDateTime(),
                call.isOpen(now),
                rules.leadTimeMonths(),
                rules.mobilityDeadline(),
                call.pools().stream()
                        .map(pool -> Pool.of(
                                call, pool, requireNonNull(grants.get(pool.id().code()))))
                        .toList(),
                call.types().stream().map(Type::of).toList());
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> values) {
        return values.stream().sorted().toList();
    }
}
