package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What somebody sent after their session had ended. It says nothing about who they are: only whoever may open the page it
 * came from gets to see it again.
 *
 * @param path of that page
 * @param fields name → what was typed
 */
record InterruptedForm(String path, Map<String, List<String>> fields)
        implements Serializable, HttpSessionBindingListener {

    private static final long serialVersionUID = 1L;

    /** So many of 64 kB at most are kept in the memory of one portal: who sends more keeps the words in the browser only. */
    private static final int MOST = 500;

    private static final AtomicInteger KEPT = new AtomicInteger();

    static boolean isRoom() {
        return KEPT.get() < MOST;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        KEPT.incrementAndGet();
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        KEPT.decrementAndGet();
    }
}
