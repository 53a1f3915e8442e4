package eu.mobilitygrants.site;

import eu.mobilitygrants.institution.Institution;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the portal. Its zone is the institution's: there its days begin and end. The demonstration sets its own. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock(Institution institution) {
        return Clock.system(institution.zone());
    }
}
