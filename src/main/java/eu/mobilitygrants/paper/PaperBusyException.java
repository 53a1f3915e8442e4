package eu.mobilitygrants.paper;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Too many papers are being printed at this moment: 503, worth trying again. */
public class PaperBusyException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    PaperBusyException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "All printers are busy");
    }
}
