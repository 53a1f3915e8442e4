package eu.mobilitygrants.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a send-back goes out.
 *
 * @param hold how long its mail waits, and the office may think better of it; zero: not at all
 */
@ConfigurationProperties("portal.send-back")
record SendBackSettings(@DefaultValue("15m") Duration hold) {

    SendBackSettings {
        if (hold.isNegative()) {
            throw new IllegalArgumentException("portal.send-back.hold is %s".formatted(hold));
        }
    }
}
