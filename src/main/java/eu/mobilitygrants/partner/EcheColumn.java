package eu.mobilitygrants.partner;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the Commission's list. Their headings are spelled differently from one issue to the next. */
enum EcheColumn {
    PROPOSAL(false, "proposalnumber", "proposalreference"),
    ERASMUS_CODE(true, "erasmuscode"),
    PIC(true, "pic", "picnumber"),
    OID(false, "oid", "organisationid"),
    NAME(true, "legalname", "name"),
    STREET(false, "street", "address"),
    POST_CODE(false, "postcd", "postcode", "postalcode"),
    CITY(true, "city"),
    COUNTRY(true, "countrycd", "countrycode", "country"),
    WEBSITE(false, "websiteurl", "website"),
    FROM(true, "erasmusechestart", "erasmusechestartdate", "echestart", "echestartdate"),
    UNTIL(true, "erasmusecheend", "erasmusecheenddate", "echeend", "echeenddate");

    private final boolean needed;
    private final List<String> headings;

    EcheColumn(boolean needed, String... headings) {
        this.needed = needed;
        this.headings = List.of(headings);
    }

    boolean needed() {
        return needed;
    }

    /** Spaces, case and punctuation do not matter. */
    static Optional<EcheColumn> headed(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }
}
