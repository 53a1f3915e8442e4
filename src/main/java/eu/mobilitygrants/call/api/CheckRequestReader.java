package eu.mobilitygrants.call.api;

import eu.mobilitygrants.call.api.Mistakes.Kind;
import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the facts of a case from a {@link CheckRequest}, field by field: binding it to a class would stop at the first
 * mistake, and the others would stay unsaid.
 */
final class CheckRequestReader {

    private static final int MOST_CITIZENSHIPS = 10;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_CREDITS = 300;

    /** Strict: a field given twice, or text behind the object, is a mistake and not a matter of taste. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Mistakes mistakes;

    CheckRequestReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * @param now what counts where the request names no day of submission
     * @return the facts that could be read; they are good for nothing if mistakes were noted
     */
    MobilityFacts facts(byte[] body, Instant now, ZoneId zone) {
        var facts = MobilityFacts.builder().submittedOn(now.atZone(zone).toLocalDate());
        tree(body).ifPresent(root -> read(JsonFields.of(root, mistakes), facts, now));
        return facts.build();
    }

    private Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            var known = place != null && place.getLineNr() > 0;
            mistakes.add("", Kind.JSON, known ? place.getLineNr() : 1, known ? place.getColumnNr() : 1);
            return Optional.empty();
        }
    }

    private void read(JsonFields root, MobilityFacts.Builder facts, Instant now) {
        facts.type(root.constant("mobilityType", MobilityType.class))
                .conference(root.constant("conference", ConferenceShare.class));
        applicant(root.object("applicant"), facts);
        host(root.object("host"), facts);
        stay(root.object("stay"), facts);
        var submittedOn = root.date("submittedOn");
        if (submittedOn == null) {
            facts.submittedAt(now);
        } else {
            facts.submittedOn(submittedOn);
        }
        root.nothingElse();
    }

    private static void applicant(JsonFields applicant, MobilityFacts.Builder facts) {
        facts.category(applicant.constant("category", ApplicantCategory.class))
                .staffContractAtDeparture(applicant.flag("staffContractAtDeparture"))
                .citizenships(applicant.countries("citizenships", MOST_CITIZENSHIPS))
                .countryOfOrigin(applicant.country("countryOfOrigin"))
                .priorErasmusMonths(applicant.number("priorErasmusMonths", MOST_MONTHS));
        applicant.nothingElse();
    }

    private static void host(JsonFields host, MobilityFacts.Builder facts) {
        facts.hostCountry(host.country("country"))
                .hostKind(host.constant("kind", HostKind.class))
                .charter(charter(host.object("charter")))
                .agreement(host.constant("agreement", Agreement.class));
        host.nothingElse();
    }

    private static @Nullable Charter charter(JsonFields charter) {
        var status = charter.constant("status", CharterStatus.class);
        var from = charter.date("validFrom");
        var until = charter.date("validUntil");
        charter.nothingElse();
        return status == null ? null : new Charter(status, from, until);
    }

    private static void stay(JsonFields stay, MobilityFacts.Builder facts) {
        facts.departure(stay.date("departure"))
                .firstDay(stay.date("firstDay"))
                .lastDay(stay.date("lastDay"))
                .virtualComponent(stay.flag("virtualComponent"))
                .virtualLastDay(stay.date("virtualLastDay"))
                .credits(stay.number("credits", MOST_CREDITS));
        stay.nothingElse();
    }
}
