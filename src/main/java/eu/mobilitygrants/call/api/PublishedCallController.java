package eu.mobilitygrants.call.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantsLeft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls, for other web sites to show. */
@RestController
@RequestMapping(path = "/api/calls", produces = APPLICATION_JSON_VALUE)
@CrossOrigin
@Tag(name = "Calls")
class PublishedCallController {

    private final FundingCalls calls;
    private final GrantsLeft grantsLeft;
    private final Clock clock;

    PublishedCallController(FundingCalls calls, GrantsLeft grantsLeft, Clock clock) {
        this.calls = calls;
        this.grantsLeft = grantsLeft;
        this.clock = clock;
    }

    @Operation(summary = "All calls, with what is free in their pools")
    @GetMapping
    List<PublishedCall> all() {
        return calls.all().stream().map(this::published).toList();
    }

    @Operation(summary = "One call, with what is free in its pools")
    @ApiResponse(responseCode = "200", description = "The call")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such call",
            content =
                    @Content(
                            mediaType = APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @GetMapping("/{call}")
    PublishedCall one(@Parameter(example = "ERASMUS-2024") @PathVariable("call") String id) {
        return published(calls.terms(new CallId(id)));
    }

    private PublishedCall published(CallTerms call) {
        return PublishedCall.of(call, grantsLeft.of(call.id()), clock.instant());
    }
}
