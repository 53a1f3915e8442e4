package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a pool: a ledger entry before it is numbered, dated and chained.
 *
 * @param application null where the step concerns the pool as a whole
 */
record Step(StepKind kind, @Nullable ApplicationId application, Facts facts) {

    static Step of(StepKind kind, ApplicationId application) {
        return new Step(kind, application, Facts.none());
    }

    static Step ofPool(StepKind kind) {
        return new Step(kind, null, Facts.none());
    }

    Step with(String name, @Nullable Object value) {
        return new Step(kind, application, facts.with(name, value));
    }

    /** @throws IllegalStateException if the step concerns no application */
    ApplicationId subject() {
        if (application == null) {
            throw new IllegalStateException("%s concerns no application".formatted(kind));
        }
        return application;
    }
}
