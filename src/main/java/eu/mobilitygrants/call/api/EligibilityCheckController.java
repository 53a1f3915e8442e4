package eu.mobilitygrants.call.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.VerdictWording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges a case for other web sites: without an account, and without keeping anything. */
@RestController
@CrossOrigin
@Tag(name = "Eligibility checks")
class EligibilityCheckController {

    /** Bytes. The longest sensible request takes about one thousand. */
    static final int LARGEST_BODY = 32 * 1024;

    private final FundingCalls calls;
    private final VerdictWording wording;
    private final Problems problems;
    private final Clock clock;

    EligibilityCheckController(FundingCalls calls, VerdictWording wording, Problems problems, Clock clock) {
        this.calls = calls;
        this.wording = wording;
        this.problems = problems;
        this.clock = clock;
    }

    @Operation(
            summary = "Judge a case by all rules of a call",
            description = "Needs no account and stores nothing. Messages follow Accept-Language (en, fr).",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = HttpHeaders.ACCEPT_LANGUAGE,
                            schema = @Schema(type = "string", example = "fr")))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CheckRequest.class),
                            examples = @ExampleObject(CheckRequest.EXAMPLE)))
    @ApiResponse(
            responseCode = "200",
            description = "The verdict, every finding, and the advice that follows",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(implementation = CheckAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Something cannot be read; every wrong field is named",
            content =
                    @Content(
                            mediaType = APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such call",
            content =
                    @Content(
                            mediaType = APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The request is larger than 32 kB",
            content =
                    @Content(
                            mediaType = APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @PostMapping(
            path = "/api/calls/{call}/eligibility-checks",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    ResponseEntity<Object> check(
            @Parameter(example = "ERASMUS-2024") @PathVariable("call") String id,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var call = calls.terms(new CallId(id));
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return problems.answer(HttpStatus.CONTENT_TOO_LARGE, "call.api.tooLarge", locale);
        }
        var mistakes = new Mistakes();
        var facts = new CheckRequestReader(mistakes)
                .facts(body, clock.instant(), call.rules().zone());
        if (!mistakes.isEmpty()) {
            return problems.unreadable(mistakes, locale);
        }
        return Problems.inLanguage(ResponseEntity.ok(), locale).body(CheckAnswer.of(call, facts, wording, locale));
    }
}
