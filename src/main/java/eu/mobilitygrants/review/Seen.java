package eu.mobilitygrants.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had before them when they decided.
 *
 * @param pending mark of the conclusion that was pending; null: none was
 * @param basis the assessments, see {@link Basis}; null: whatever they are
 */
record Seen(@Nullable UUID pending, @Nullable String basis) {

    static final Seen NOTHING = new Seen(null, null);
}
