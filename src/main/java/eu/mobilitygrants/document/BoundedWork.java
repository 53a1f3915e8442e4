package eu.mobilitygrants.document;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Two threads and a short queue for work on files that strangers made. A file that keeps a thread busy costs its sender a
 * wait; when the queue is full the next is told to come again.
 */
final class BoundedWork implements AutoCloseable {

    private static final int THREADS = 2;

    private final int seconds;
    private final ThreadPoolExecutor pool;

    /** @param seconds that one piece of work may take, waiting included */
    BoundedWork(String name, int waiting, int seconds) {
        this.seconds = seconds;
        pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    }

    <T> T done(Callable<T> work) throws UnacceptableFileException {
        try {
            return answer(pool.submit(work));
        } catch (RejectedExecutionException full) {
            throw new UnacceptableFileException("document.busy");
        }
    }

    private <T> T answer(Future<T> work) throws UnacceptableFileException {
        try {
            return work.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            work.cancel(true);
            throw new UnacceptableFileException("document.tooComplex");
        } catch (ExecutionException failure) {
            throw refusal(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnacceptableFileException("document.busy");
        }
    }

    /** Also of what nests deeper than the stack: every failure of a reader is the file's. */
    private static UnacceptableFileException refusal(ExecutionException failure) {
        return failure.getCause() instanceof UnacceptableFileException refusal
                ? refusal
                : new UnacceptableFileException("document.broken");
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
