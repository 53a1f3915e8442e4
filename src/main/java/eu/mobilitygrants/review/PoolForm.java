package eu.mobilitygrants.review;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The pool that a destination counts towards. As typed. */
class PoolForm {

    private @Nullable String pool;
    private @Nullable String poolReason;

    void validate(Errors errors) {
        Said.require(errors, "pool", pool, "review.missing.pool");
        Said.require(errors, "poolReason", poolReason, "review.missing.reason");
    }

    public @Nullable String getPool() {
        return pool;
    }

    public void setPool(@Nullable String pool) {
        this.pool = pool;
    }

    public @Nullable String getPoolReason() {
        return poolReason;
    }

    public void setPoolReason(@Nullable String poolReason) {
        this.poolReason = poolReason;
    }
}
