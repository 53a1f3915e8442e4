package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.identity.Person;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How many cases of a call wait for what, heap by heap as on the desk: for rooms that tell of it elsewhere. */
@Service
public class WaitingCases {

    private final Desk desk;

    WaitingCases(Desk desk) {
        this.desk = desk;
    }

    /**
     * Heaps that are not empty, by the name that the list of cases takes as {@code waiting}.
     *
     * @param reader whose own cases, and those they have a conflict of interest in, are not counted
     * @return how many cases each; more than 1,000 are 1,001
     */
    public Map<String, Integer> of(CallTerms terms, Person reader) {
        return desk.heaps(terms, reader).stream()
                .collect(Collectors.toMap(line -> line.heap().name(), Desk.Line::cases));
    }
}
