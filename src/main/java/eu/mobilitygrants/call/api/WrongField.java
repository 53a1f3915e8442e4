package eu.mobilitygrants.call.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing in a request that cannot be read.
 *
 * @param field its path, such as {@code stay.firstDay}; empty for the request as a whole
 * @param message what is expected, in the reader's language
 */
record WrongField(
        @Schema(description = "Path of the field; empty for the request as a whole", example = "stay.firstDay")
        String field,

        @Schema(example = "Give a day of the calendar as YYYY-MM-DD.")
        String message) {}
