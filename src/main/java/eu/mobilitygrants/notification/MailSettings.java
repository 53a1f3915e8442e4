package eu.mobilitygrants.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the portal is with a mail server.
 *
 * @param backOff how long to wait after the first, second, … failed attempt; after the last one it gives up
 * @param withoutServer how long to wait while no mail server is configured
 */
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue({"1m", "5m", "15m", "1h", "2h", "4h", "8h", "16h"})
        List<Duration> backOff,

        @DefaultValue("5m") Duration withoutServer) {

    /** @param failures attempts that failed in a row, the latest included; 1 or more */
    Optional<Duration> waitAfter(int failures, Throwable cause) {
        if (cause instanceof MailServerMissingException) {
            return Optional.of(withoutServer);
        }
        return failures <= backOff.size() ? Optional.of(backOff.get(failures - 1)) : Optional.empty();
    }
}
