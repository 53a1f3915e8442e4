package eu.mobilitygrants.partner;

import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.shared.CountryCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A university that holds, or held, an Erasmus Charter for Higher Education (ECHE), as the Commission's list has it.
 *
 * @param erasmusCode with its significant spaces, such as {@code B  ANTWERP63}
 * @param pic participant identification code, nine digits
 * @param oid organisation id; null where the list has none
 * @param charterFrom the first day the charter is valid
 * @param charterUntil the last day the charter is valid
 * @param issue day of the newest issue of the list that names the host
 * @param gone whether the newest issue read no longer names it
 * @param networks names of the institution's networks that it belongs to
 */
public record RegisteredHost(
        HostId id,
        String name,
        String city,
        CountryCode country,
        String erasmusCode,
        String pic,
        @Nullable String oid,
        @Nullable String website,
        LocalDate charterFrom,
        LocalDate charterUntil,
        LocalDate issue,
        boolean gone,
        List<String> networks) {

    public RegisteredHost {
        networks = List.copyOf(networks);
    }

    /** As the rules judge it: who is gone from the list is not found in it, whatever the dates said. */
    public Charter charter() {
        return new Charter(gone ? CharterStatus.NOT_FOUND : CharterStatus.HELD, charterFrom, charterUntil);
    }
}
