package eu.mobilitygrants.paper;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many papers are made at once and no more, since each takes memory; who comes too late waits, but not for ever. */
final class Printers {

    /** Something that takes memory while it is done. */
    interface Work<T> {
        T done() throws IOException;
    }

    private final Semaphore free;
    private final Duration patience;

    Printers(int printers, Duration patience) {
        this.free = new Semaphore(printers, true);
        this.patience = patience;
    }

    /** @throws PaperBusyException if none became free in time */
    <T> T use(Work<T> work) throws IOException {
        if (!taken()) {
            throw new PaperBusyException();
        }
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private boolean taken() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
