package eu.mobilitygrants.call;

import eu.mobilitygrants.eligibility.EligibilityRules;
import eu.mobilitygrants.eligibility.MobilityFacts;
import eu.mobilitygrants.eligibility.MobilityType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The last day to submit, to be taken home as a calendar file. */
@Controller
class LastDayController {

    private final FundingCalls calls;
    private final LastDays lastDays;
    private final Clock clock;

    LastDayController(FundingCalls calls, LastDays lastDays, Clock clock) {
        this.calls = calls;
        this.lastDays = lastDays;
        this.clock = clock;
    }

    @GetMapping("/calls/{call}/last-day.ics")
    ResponseEntity<byte[]> file(
            @PathVariable("call") String id,
            @RequestParam LocalDate departure,
            @RequestParam(required = false) @Nullable MobilityType type,
            Locale locale) {
        var call = calls.terms(new CallId(id));
        if (DatesForm.hasUnlikelyYear(departure)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var facts = MobilityFacts.builder()
                .type(type)
                .departure(departure)
                .submittedOn(LocalDate.ofInstant(clock.instant(), call.rules().zone()))
                .build();
        var lastDay = EligibilityRules.advise(call.rules(), facts).lastSubmissionDay();
        var file = lastDays.file(call, facts, clock.instant(), locale);
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Content-Language", locale.toLanguageTag())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("last-day-%s.ics".formatted(lastDay))
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
