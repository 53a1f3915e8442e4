package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.OpenAtOffice;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the selections of cases for a reader: the one place where desk, list, counts and exports learn what they may show. */
@Component
class CaseSelections {

    private final OpenAtOffice open;
    private final Clock clock;

    CaseSelections(OpenAtOffice open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** All cases of the call that the reader may open. */
    CaseSelection all(CallTerms terms, Person reader) {
        return new CaseSelection(terms, reader, open.audiences(reader, terms.id()), clock.instant());
    }

    CaseSelection of(CaseFilter filter, CallTerms terms, Person reader) {
        return all(terms, reader).narrowed(filter, terms.rules().zone());
    }
}
