package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Conflicts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a call that a reader may open and that a filter lets through, as SQL. Built of conditions that are there or
 * not, and never of values: those go as parameters.
 */
final class CaseSelection {

    /** An offer is about to lapse as long before as its applicant is reminded. */
    private static final Duration SOON = Duration.ofDays(3);

    private static final String ONLY_DIGITS = "[#№]?\\s?\\d{1,9}";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    /** Made by {@link CaseSelections}. @param open whose cases the reader may open, but for conflicts of interest */
    CaseSelection(CallTerms terms, Person reader, Set<Audience> open, Instant now) {
        var zone = terms.rules().zone();
        conditions.add("c.call_id = :call");
        conditions.add(Conflicts.NOT_KEPT);
        if (open.size() < Audience.values().length) {
            conditions.add("c.audience = any(:open)");
            parameters.put("open", open.stream().map(Enum::name).toArray(String[]::new));
        }
        parameters.put("call", terms.id().value());
        parameters.put("person", reader.id().value());
        parameters.put("zone", zone.getId());
        parameters.put("quorum", terms.quorum());
        parameters.put("quorumUnit", terms.quorumUnit());
        parameters.put("today", LocalDate.ofInstant(now, zone));
        parameters.put("soon", now.plus(SOON).atOffset(ZoneOffset.UTC));
    }

    CaseSelection narrowed(CaseFilter filter, ZoneId zone) {
        if (filter.getWaiting() != null) {
            conditions.add(filter.getWaiting().condition());
        }
        if (filter.getStatus() != null) {
            conditions.add(OfficeStatus.condition(filter.getStatus()));
        }
        if (filter.getPriority() != null) {
            conditions.add(filter.getPriority().condition());
        }
        where("l.mobility_type = :type", "type", filter.getType());
        where("c.audience = :audience", "audience", filter.getAudience());
        where("l.host_country = :country", "country", filter.hostCountry().orElse(null));
        where(
                "exists (select 1 from case_pool o where o.application_id = c.application_id and o.pool = :pool)",
                "pool",
                filter.poolCode().orElse(null));
        where("l.departure >= :departureFrom", "departureFrom", filter.getDepartureFrom());
        where("l.departure <= :departureTo", "departureTo", filter.getDepartureTo());
        where("l.submitted_at >= :receivedFrom", "receivedFrom", beginning(filter.getReceivedFrom(), 0, zone));
        where("l.submitted_at < :receivedTo", "receivedTo", beginning(filter.getReceivedTo(), 1, zone));
        filter.words().ifPresent(this::found);
        return this;
    }

    /** A number alone is a receipt number; everything else is looked for in the words of the case. */
    private void found(String typed) {
        if (typed.matches(ONLY_DIGITS)) {
            where("l.receipt_number = :number", "number", Integer.valueOf(typed.replaceAll("\\D", "")));
        } else {
            where("l.words @@ office_words(:words)", "words", typed);
        }
    }

    private static @Nullable OffsetDateTime beginning(@Nullable LocalDate day, int daysLater, ZoneId zone) {
        return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toOffsetDateTime();
    }

    private void where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(
                    parameter,
                    value instanceof OffsetDateTime || value instanceof LocalDate || value instanceof Integer
                            ? value
                            : value.toString());
        }
    }

    /** Receipt numbers after one and up to another. */
    CaseSelection numbered(int after, int upTo) {
        where("l.receipt_number > :after", "after", after);
        where("l.receipt_number <= :upTo", "upTo", upTo);
        return this;
    }

    /** From {@code from} on, with rows {@code l} and {@code c}. The statement begins with {@link Conflicts#KEPT}. */
    String sql() {
        return " from case_line l join case_review c on c.application_id = l.application_id where l.call_id = :call and "
                + String.join(" and ", conditions);
    }

    /** The same for conditions that ask nothing of the lines: a case without a line there is none. */
    String sqlOfReviews() {
        return " from case_review c where " + String.join(" and ", conditions);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
