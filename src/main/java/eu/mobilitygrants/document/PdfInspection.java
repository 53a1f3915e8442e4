package eu.mobilitygrants.document;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.Tika;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks at what a file is, by its content and never by its name. A file that is made to keep a parser busy costs one of
 * two threads, and the person who sent it a wait of ten seconds; nobody else.
 */
@Component
class PdfInspection implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 20;
    private static final int SECONDS = 10;
    private static final int MAXIMUM_BYTES = 10 * 1024 * 1024;
    private static final int ENDING_BYTES = 1024;

    private final Tika tika = new Tika();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("pdf-", 1).factory());

    /** @return the number of pages */
    int pages(byte[] content) throws UnacceptableFileException {
        lookFromOutside(content);
        return answer(submitted(content));
    }

    private void lookFromOutside(byte[] content) throws UnacceptableFileException {
        if (content.length == 0) {
            throw new UnacceptableFileException("document.empty");
        }
        if (content.length > MAXIMUM_BYTES) {
            throw new UnacceptableFileException("document.tooLarge");
        }
        // Tika also finds a PDF that begins further down, behind HTML or a program.
        var head = new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1);
        if (!head.equals("%PDF-") || !tika.detect(content).equals("application/pdf")) {
            throw new UnacceptableFileException("document.notPdf");
        }
        var from = Math.max(0, content.length - ENDING_BYTES);
        var tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new UnacceptableFileException("document.truncated");
        }
    }

    private Future<Integer> submitted(byte[] content) throws UnacceptableFileException {
        try {
            return pool.submit(() -> PdfLook.pages(content));
        } catch (RejectedExecutionException full) {
            throw new UnacceptableFileException("document.busy");
        }
    }

    private static int answer(Future<Integer> look) throws UnacceptableFileException {
        try {
            return look.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            look.cancel(true);
            throw new UnacceptableFileException("document.tooComplex");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnacceptableFileException refusal) {
                throw refusal;
            }
            throw new UnacceptableFileException("document.broken");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnacceptableFileException("document.busy");
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
