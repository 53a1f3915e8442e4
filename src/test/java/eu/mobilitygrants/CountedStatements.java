package eu.mobilitygrants;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements of the present thread: what a request made through MockMvc asked the database. */
public final class CountedStatements {

    private CountedStatements() {}

    public static void restart() {
        QueryCountHolder.clear();
    }

    public static long sinceRestart() {
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource && name.equals("dataSource")
                            ? ProxyDataSourceBuilder.create(dataSource)
                                    .countQuery()
                                    .build()
                            : bean;
                }
            };
        }
    }
}
