package eu.mobilitygrants.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;

/** Prints sheets, with enclosures behind them if there are any. Fetches nothing from anywhere while doing so. */
@Service
public class Paper {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Typesetter typesetter;
    private final Printers printers = new Printers(AT_ONCE, PATIENCE);
    private final Clock clock;

    Paper(ITemplateEngine templates, Clock clock) {
        this.typesetter = new Typesetter(templates);
        this.clock = clock;
    }

    /** @see #print(Sheet, List) */
    public PrintedPaper print(Sheet sheet) {
        return print(sheet, List.of());
    }

    /**
     * Makes the PDF.
     *
     * @throws PaperBusyException if others are being made and none of them was done within twenty seconds
     * @throws PaperTooLongException if the sheet has more than two million characters
     * @throws UncheckedIOException if an enclosure is no PDF that can be read
     */
    public PrintedPaper print(Sheet sheet, List<Enclosure> enclosures) {
        try {
            return printers.use(() -> printed(sheet, enclosures));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot print " + sheet.template(), failure);
        }
    }

    private PrintedPaper printed(Sheet sheet, List<Enclosure> enclosures) throws IOException {
        var set = Files.createTempFile("sheet-", ".pdf");
        var bound = Files.createTempFile("paper-", ".pdf");
        var finished = false;
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(set))) {
                typesetter.set(sheet, out);
            }
            Binding.bind(set, sheet, enclosures, clock.instant(), bound);
            finished = true;
            return new PrintedPaper(bound);
        } finally {
            Files.delete(set);
            if (!finished) {
                Files.delete(bound);
            }
        }
    }
}
