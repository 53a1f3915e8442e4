package eu.mobilitygrants.call.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal, as the API describes it: an RFC 9457 problem document. */
@Schema(description = "RFC 9457 problem document")
record Problem(
        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(example = "2 fields cannot be read.") String detail,

        @Schema(example = "/api/calls/ERASMUS-2024/eligibility-checks")
        String instance,

        @Schema(description = "Every wrong field; only where the request could not be read") @Nullable
        List<WrongField> errors) {}
