package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ReceiptRegister;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.PersonalFacts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The auditor's ways in, and who looked at what. */
@Controller
class TraceController {

    private static final int PAGE = 50;
    private static final String PATH = "/office/audit/trace";

    private final TraceLog log;
    private final CurrentUser currentUser;
    private final PersonalFacts facts;
    private final FundingCalls calls;
    private final ReceiptRegister receipts;

    TraceController(
            TraceLog log, CurrentUser currentUser, PersonalFacts facts, FundingCalls calls, ReceiptRegister receipts) {
        this.log = log;
        this.currentUser = currentUser;
        this.facts = facts;
        this.calls = calls;
        this.receipts = receipts;
    }

    @GetMapping("/office/audit")
    String ways(Model model) {
        currentUser.require(TracePermissions.READ);
        model.addAttribute("calls", calls.all());
        return "trace/audit";
    }

    @GetMapping(PATH)
    String looks(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(name = "case", defaultValue = "") String of,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String detail,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        var reader = currentUser.require(TracePermissions.READ);
        var asked = application(of);
        var request = PageRequest.of(Math.clamp(page, 0, TraceLog.COUNTED / PAGE), PAGE);
        var filter = new TraceLog.Filter(
                person.strip(),
                of.isBlank() ? null : asked.orElse(new ApplicationId(new UUID(0, 0))),
                day(day),
                kind(what),
                detail.strip());
        model.addAttribute("page", log.page(filter, reader, request));
        model.addAttribute("counted", TraceLog.COUNTED);
        model.addAttribute("person", person);
        model.addAttribute("case", of);
        model.addAttribute("day", day);
        model.addAttribute("what", what);
        model.addAttribute("detail", detail);
        model.addAttribute("kinds", Looked.values());
        model.addAttribute("instants", new Instants(facts, locale));
        model.addAttribute("href", href(person, of, day, what, detail));
        return "trace/trace";
    }

    /** Instants as a page asks for them. */
    record Instants(PersonalFacts facts, Locale locale) {
        public String of(java.time.Instant instant) {
            return facts.instant(locale, instant);
        }
    }

    /** By the id of the application, or by its call and receipt number: {@code ERASMUS-2024/12}, or 12 alone. */
    private Optional<ApplicationId> application(String text) {
        var parts = text.strip().split("/");
        var last = parts[parts.length - 1];
        if (last.matches("\\d{1,8}")) {
            return numbered(parts.length > 1 ? parts[0] : "", Integer.parseInt(last));
        }
        try {
            return Optional.of(ApplicationId.of(last));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Optional<ApplicationId> numbered(String call, int number) {
        return calls.all().stream()
                .map(CallTerms::id)
                .filter(id -> call.isEmpty() || id.value().equalsIgnoreCase(call))
                .flatMap(id -> receipts.numbers(id, number, number).stream())
                .flatMap(entry -> Stream.ofNullable(entry.application()))
                .findFirst();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return LocalDate.EPOCH; // a day on which nobody looked
        }
    }

    private static @Nullable Looked kind(String text) {
        return Stream.of(Looked.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String href(String person, String of, String day, String what, String detail) {
        return UriComponentsBuilder.fromPath(PATH)
                        .queryParam("person", "{person}")
                        .queryParam("case", "{case}")
                        .queryParam("day", "{day}")
                        .queryParam("what", "{what}")
                        .queryParam("detail", "{detail}")
                        .encode()
                        .buildAndExpand(person, of, day, what, detail)
                        .toUriString()
                + "&";
    }
}
