package eu.mobilitygrants.call;

import java.util.Map;

/** How many grants of a call's pools are free. Answered by the room that gives them. */
public interface GrantsLeft {

    /** @return pool code → free grants, one entry for each pool of the call */
    Map<String, Integer> free(CallId call);
}
