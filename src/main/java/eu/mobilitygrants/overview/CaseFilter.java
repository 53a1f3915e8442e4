package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.CountryNames;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Which cases, in which order, with which columns: all of it in the address, so that a list is shared as a link. */
class CaseFilter {

    private @Nullable Heap waiting;
    private @Nullable ApplicantStatus status;
    private @Nullable MobilityType type;

    @Size(max = 60)
    private @Nullable String pool;

    private @Nullable Audience audience;

    @Size(max = 60)
    private @Nullable String country;

    private @Nullable LocalDate receivedFrom;
    private @Nullable LocalDate receivedTo;
    private @Nullable LocalDate departureFrom;
    private @Nullable LocalDate departureTo;
    private @Nullable CasePriority priority;

    @Size(max = 120)
    private @Nullable String q;

    private @Nullable CaseSort sort;
    private boolean down;
    private Set<CaseColumn> column = new LinkedHashSet<>();

    /** What holds between fields, and what only the list of countries can tell. */
    void validate(Errors errors) {
        if (given(country) && CountryNames.read(String.valueOf(country)).isEmpty()) {
            errors.rejectValue("country", "unknown");
        }
        if (status == ApplicantStatus.DRAFT) {
            errors.rejectValue("status", "unknown");
        }
        requireOrder(errors, "receivedTo", receivedFrom, receivedTo);
        requireOrder(errors, "departureTo", departureFrom, departureTo);
    }

    private static void requireOrder(Errors errors, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue(field, "beforeFrom");
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Empty if none is asked for. */
    Optional<CountryCode> hostCountry() {
        return given(country) ? CountryNames.read(String.valueOf(country)) : Optional.empty();
    }

    /** What is searched for, without blanks around it. */
    Optional<String> words() {
        return given(q) ? Optional.of(String.valueOf(q).strip()) : Optional.empty();
    }

    Optional<String> poolCode() {
        return given(pool) ? Optional.of(String.valueOf(pool)) : Optional.empty();
    }

    CaseSort order() {
        return sort == null ? CaseSort.RECEIPT : sort;
    }

    /** Whether anything narrows the list. */
    public boolean narrow() {
        return !selection().isEmpty();
    }

    /** The filter alone, always in the same order: equal texts select the same cases. Starts with no question mark. */
    String selection() {
        var address = UriComponentsBuilder.newInstance();
        put(address, "waiting", waiting);
        put(address, "status", status);
        put(address, "type", type);
        put(address, "pool", pool);
        put(address, "audience", audience);
        put(address, "country", country);
        put(address, "receivedFrom", receivedFrom);
        put(address, "receivedTo", receivedTo);
        put(address, "departureFrom", departureFrom);
        put(address, "departureTo", departureTo);
        put(address, "priority", priority);
        put(address, "q", q);
        return text(address);
    }

    /** Filter, order and columns, as they stand in the address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance().query(selection());
        order(address, sort, down);
        return text(address);
    }

    /** The same list in the order of a column; the other way round if it is in that order already. */
    public String sortedBy(CaseSort other) {
        var address = UriComponentsBuilder.newInstance().query(selection());
        order(address, other, other == order() && !down);
        return text(address);
    }

    private void order(UriComponentsBuilder address, @Nullable CaseSort by, boolean descending) {
        put(address, "sort", by);
        if (descending) {
            put(address, "down", true);
        }
        column.forEach(one -> put(address, "column", one));
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, UriUtils.encode(value.toString().strip(), StandardCharsets.UTF_8));
        }
    }

    private static String text(UriComponentsBuilder address) {
        return Optional.ofNullable(address.build(true).getQuery()).orElse("");
    }

    public @Nullable Heap getWaiting() {
        return waiting;
    }

    public void setWaiting(@Nullable Heap waiting) {
        this.waiting = waiting;
    }

    public @Nullable ApplicantStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable ApplicantStatus status) {
        this.status = status;
    }

    public @Nullable MobilityType getType() {
        return type;
    }

    public void setType(@Nullable MobilityType type) {
        this.type = type;
    }

    public @Nullable String getPool() {
        return pool;
    }

    public void setPool(@Nullable String pool) {
        this.pool = pool;
    }

    public @Nullable Audience getAudience() {
        return audience;
    }

    public void setAudience(@Nullable Audience audience) {
        this.audience = audience;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable LocalDate getReceivedFrom() {
        return receivedFrom;
    }

    public void setReceivedFrom(@Nullable LocalDate receivedFrom) {
        this.receivedFrom = receivedFrom;
    }

    public @Nullable LocalDate getReceivedTo() {
        return receivedTo;
    }

    public void setReceivedTo(@Nullable LocalDate receivedTo) {
        this.receivedTo = receivedTo;
    }

    public @Nullable LocalDate getDepartureFrom() {
        return departureFrom;
    }

    public void setDepartureFrom(@Nullable LocalDate departureFrom) {
        this.departureFrom = departureFrom;
    }

    public @Nullable LocalDate getDepartureTo() {
        return departureTo;
    }

    public void setDepartureTo(@Nullable LocalDate departureTo) {
        this.departureTo = departureTo;
    }

    public @Nullable CasePriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable CasePriority priority) {
        this.priority = priority;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable CaseSort getSort() {
        return sort;
    }

    public void setSort(@Nullable CaseSort sort) {
        this.sort = sort;
    }

    public boolean isDown() {
        return down;
    }

    public void setDown(boolean down) {
        this.down = down;
    }

    public Set<CaseColumn> getColumn() {
        return column;
    }

    public void setColumn(Set<CaseColumn> column) {
        this.column = column;
    }
}
