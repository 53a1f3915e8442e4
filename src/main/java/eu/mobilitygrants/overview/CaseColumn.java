package eu.mobilitygrants.overview;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list shows of a case. Receipt number and applicant always stand there: they are the way into the case. */
enum CaseColumn {
    RECEIPT(CaseSort.RECEIPT),
    APPLICANT(CaseSort.NAME),
    RECEIVED(CaseSort.RECEIVED),
    TYPE(null),
    POOL(null),
    HOST(CaseSort.HOST),
    COUNTRY(null),
    DEPARTURE(CaseSort.DEPARTURE),
    PRIORITY(null),
    STATUS(null),
    SINCE(CaseSort.SINCE),
    ASSESSMENTS(null);

    static final Set<CaseColumn> FIXED = Set.of(RECEIPT, APPLICANT);

    private static final Set<CaseColumn> UNCHOSEN = EnumSet.of(TYPE, HOST, DEPARTURE, PRIORITY, STATUS);

    private final @Nullable CaseSort sort;

    CaseColumn(@Nullable CaseSort sort) {
        this.sort = sort;
    }

    /** The order that its heading offers. */
    public @Nullable CaseSort sort() { // pages ask for it, and see public methods only
        return sort;
    }

    public boolean fixed() {
        return FIXED.contains(this);
    }

    /** In their own order, with those that are always there; as delivered if none is chosen. */
    static EnumSet<CaseColumn> shown(Set<CaseColumn> chosen) {
        var shown = EnumSet.copyOf(FIXED);
        shown.addAll(chosen.isEmpty() ? UNCHOSEN : chosen);
        return shown;
    }
}
