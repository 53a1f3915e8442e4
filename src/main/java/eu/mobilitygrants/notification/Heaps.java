package eu.mobilitygrants.notification;

import eu.mobilitygrants.call.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for an officer, told as a list with a line and a link for each heap. */
record Heaps(List<Heap> heaps) {

    /**
     * One of them.
     *
     * @param call null for what is of no call
     * @param name as the messages know it
     * @param path where it is found, below the portal's address
     */
    record Heap(@Nullable CallId call, String name, long cases, String path) {}
}
