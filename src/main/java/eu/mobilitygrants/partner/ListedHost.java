package eu.mobilitygrants.partner;

import eu.mobilitygrants.shared.CountryCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of an issue, read.
 *
 * @param proposal number of the charter's proposal; null for a transitory charter
 */
record ListedHost(
        ErasmusCode code,
        String pic,
        @Nullable String oid,
        @Nullable String proposal,
        String name,
        @Nullable String street,
        @Nullable String postCode,
        String city,
        CountryCode country,
        @Nullable String website,
        LocalDate from,
        LocalDate until) {

    /** What differs from the facts of an earlier issue: field → before and after. */
    Map<EcheColumn, Change> changesFrom(ListedHost before) {
        var changes = new LinkedHashMap<EcheColumn, Change>();
        var old = before.values();
        values().forEach((column, value) -> {
            if (!Objects.equals(old.get(column), value)) {
                changes.put(column, new Change(shown(old.get(column)), shown(value)));
            }
        });
        return changes;
    }

    /** Empty where there was nothing. */
    record Change(String before, String after) {}

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Map<EcheColumn, @Nullable Object> values() {
        var values = new LinkedHashMap<EcheColumn, @Nullable Object>();
        values.put(EcheColumn.ERASMUS_CODE, code.value());
        values.put(EcheColumn.PIC, pic);
        values.put(EcheColumn.OID, oid);
        values.put(EcheColumn.PROPOSAL, proposal);
        values.put(EcheColumn.NAME, name);
        values.put(EcheColumn.STREET, street);
        values.put(EcheColumn.POST_CODE, postCode);
        values.put(EcheColumn.CITY, city);
        values.put(EcheColumn.COUNTRY, country);
        values.put(EcheColumn.WEBSITE, website);
        values.put(EcheColumn.FROM, from);
        values.put(EcheColumn.UNTIL, until);
        return values;
    }
}
