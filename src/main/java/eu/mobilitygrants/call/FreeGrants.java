package eu.mobilitygrants.call;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many grants are free, asked of the room that gives them. Where no such room is open, nothing is taken yet. */
@Component
public class FreeGrants {

    private final ObjectProvider<GrantsLeft> grantsLeft;

    FreeGrants(ObjectProvider<GrantsLeft> grantsLeft) {
        this.grantsLeft = grantsLeft;
    }

    /** @return pool code → free grants */
    public Map<String, Integer> of(CallTerms call) {
        return grantsLeft.stream()
                .findFirst()
                .map(room -> room.free(call.id()))
                .orElseGet(() -> call.pools().stream()
                        .map(GrantPool::terms)
                        .collect(toMap(terms -> terms.code(), terms -> terms.capacity())));
    }
}
