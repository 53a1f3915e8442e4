package eu.mobilitygrants.demo;

import com.zaxxer.hikari.HikariDataSource;
import eu.mobilitygrants.institution.Institution;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration's own clock and database in place of the real ones. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoClockMemory demoClockMemory(DemoSettings settings) {
        return new DemoClockMemory(
                settings.demoFolder().resolve("clock"), settings.clock().toInstant());
    }

    @Bean
    DemoClock clock(DemoClockMemory memory, Institution institution) {
        return DemoClock.startingAt(memory.resume(), institution.zone());
    }

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(DemoSettings settings) throws IOException {
        return EmbeddedDatabase.startIn(
                settings.demoFolder().resolve("postgres").toAbsolutePath());
    }

    @Bean
    DataSource dataSource(EmbeddedDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("postgres");
        return pool;
    }
}
