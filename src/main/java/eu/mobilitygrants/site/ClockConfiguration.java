package eu.mobilitygrants.site;

import eu.mobilitygrants.institution.Institution;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the portal. Its zone is the institution's: there its days begin and end. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Institution institution) {
        return Clock.system(institution.zone());
    }
}
