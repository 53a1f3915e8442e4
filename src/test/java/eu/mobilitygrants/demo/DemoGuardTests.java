package eu.mobilitygrants.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** The demonstration and a database somebody configured never meet. */
class DemoGuardTests {

    private static final String URL = "jdbc:postgresql://database.example.org:5432/portal";

    /** Other libraries' factories want constructor arguments that nobody gives here. */
    private static final SpringFactoriesLoader.FailureHandler IGNORE_OTHERS = (type, name, failure) -> {};

    private final DemoGuard guard = new DemoGuard();

    @Test
    void letsTheDemonstrationStartWhereNoDatabaseIsConfigured() {
        assertThatCode(() -> guard(environment("demo"))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"spring.datasource.url", "SPRING_DATASOURCE_URL"})
    void refusesTheDemonstrationOnAConfiguredDatabase(String name) {
        assertThatExceptionOfType(DemoRefusedException.class)
                .isThrownBy(() -> guard(environment("demo", name)))
                .withMessageContaining("a database is configured");
    }

    @Test
    void refusesTheDemonstrationThatIsOneProfileOfSeveral() {
        var environment = environment("reporting", "spring.datasource.url");
        environment.addActiveProfile("demo");

        assertThatExceptionOfType(DemoRefusedException.class).isThrownBy(() -> guard(environment));
    }

    @Test
    void letsEverythingElseStartOnAConfiguredDatabase() {
        assertThatCode(() -> guard(environment("production", "spring.datasource.url")))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhyItRefusedAndWhatToDo() {
        var refusal = new DemoRefusedException("a database is configured");

        var analysis = new DemoRefusedAnalyzer().analyze(new IllegalStateException(refusal));

        assertThat(analysis.getDescription()).isEqualTo("The demonstration does not start: a database is configured");
        assertThat(analysis.getAction()).contains("./mvnw spring-boot:run");
    }

    @Test
    void isAskedAtEveryStart() {
        var factories = SpringFactoriesLoader.forDefaultResourceLocation();

        assertThat(factories.load(EnvironmentPostProcessor.class, IGNORE_OTHERS))
                .hasAtLeastOneElementOfType(DemoGuard.class);
        assertThat(factories.load(FailureAnalyzer.class, IGNORE_OTHERS))
                .hasAtLeastOneElementOfType(DemoRefusedAnalyzer.class);
    }

    private void guard(ConfigurableEnvironment environment) {
        guard.postProcessEnvironment(environment, new SpringApplication());
    }

    /** An environment with a profile and, where a name is given, the address of a database under it. */
    private static ConfigurableEnvironment environment(String profile, String... names) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        Map<String, Object> values = Stream.of(names).collect(Collectors.toMap(name -> name, name -> URL));
        sources.addFirst(new SystemEnvironmentPropertySource("environment", values));
        environment.setActiveProfiles(profile);
        return environment;
    }
}
