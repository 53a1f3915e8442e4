package eu.mobilitygrants.partner;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one host that stands in the register of every test: {@code D  EXAMPLE01}, Berlin, charter from 2021 to 2029. */
public final class ExampleHost {

    private ExampleHost() {}

    /** Puts it there, or back. */
    static void listed(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into host (id, erasmus_code, folded_code, pic, name, city, country, charter_from, charter_until,
                            issue)
                        values ('00000000-0000-4000-8000-0000000000e1', 'D  EXAMPLE01', 'DEXAMPLE01', '999000001',
                            'University of Examples', 'Berlin', 'DE', '2021-01-01', '2029-12-31', '2021-06-01')
                        on conflict (id) do update set gone_in = null""").update();
    }

    /** For every test of the whole portal. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        ApplicationRunner exampleHost(JdbcClient jdbc) {
            return arguments -> listed(jdbc);
        }
    }
}
