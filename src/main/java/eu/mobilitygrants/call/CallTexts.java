package eu.mobilitygrants.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which texts a call needs in every language, by what it consists of. */
public final class CallTexts {

    private CallTexts() {}

    /** In the order in which they are edited. */
    public static List<String> required(CallTerms call) {
        var keys = new LinkedHashSet<String>(List.of("title", "summary"));
        call.pools().forEach(pool -> keys.add("pool." + pool.id().code()));
        call.criteria().forEach(criterion -> keys.add("criterion." + criterion.audience() + "." + criterion.code()));
        keys.add("unit." + call.quorumUnit());
        for (var audience : Audience.values()) {
            call.committeeUnits().getOrDefault(audience, Set.of()).stream()
                    .sorted()
                    .forEach(unit -> keys.add("unit." + unit));
        }
        return List.copyOf(keys);
    }
}
