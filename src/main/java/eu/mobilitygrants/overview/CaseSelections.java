package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.Conflicts;
import eu.mobilitygrants.review.OpenAtOffice;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the selections of cases for a reader: the one place where desk, list, counts and exports learn what they may show. */
@Component
class CaseSelections {

    private final OpenAtOffice open;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSelections(OpenAtOffice open, JdbcClient jdbc, Clock clock) {
        this.open = open;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All cases of the call that the reader may open. */
    CaseSelection all(CallTerms terms, Person reader) {
        return new CaseSelection(terms, reader, open.audiences(reader, terms.id()), clock.instant());
    }

    CaseSelection of(CaseFilter filter, CallTerms terms, Person reader) {
        return all(terms, reader).narrowed(filter, terms.rules().zone());
    }

    /** Counts up to a bound and one more. */
    int count(CaseSelection selection, int most) {
        return jdbc.sql(Conflicts.KEPT + "select count(*) as found from (select 1 " + selection.sql()
                        + " limit :most) bounded")
                .params(selection.parameters())
                .param("most", most + 1)
                .query((row, index) -> row.getInt("found"))
                .single();
    }
}
