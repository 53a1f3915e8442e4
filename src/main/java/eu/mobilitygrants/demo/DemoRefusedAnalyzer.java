package eu.mobilitygrants.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences instead of a stack trace why the demonstration did not start. */
class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoRefusedException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start without the profile \"demo\" for real use, or run ./mvnw spring-boot:run without a configured"
                        + " database for the demonstration.",
                cause);
    }
}
