package eu.mobilitygrants.overview;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.award.PlaceStates;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.GrantsLeft;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.DeskCounts;
import eu.mobilitygrants.review.DeskFilter;
import eu.mobilitygrants.review.DeskRow;
import eu.mobilitygrants.review.ReviewDesk;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's desk: what waits, and the list of cases behind it. */
@Controller
class DeskController {

    private static final int ROWS_A_PAGE = 25;

    /** One heap on the desk. @param urgent something is overdue or cannot go on without the office */
    record Heap(DeskFilter filter, int cases, boolean urgent) {}

    /** One pool on the desk. */
    record PoolLine(String name, int capacity, int free) {}

    /** One case of the list. */
    record CaseLine(DeskRow row, ApplicantStatus status) {}

    private final ReviewDesk desk;
    private final FundingCalls calls;
    private final GrantsLeft grantsLeft;
    private final PlaceStates places;
    private final CurrentUser currentUser;

    DeskController(
            ReviewDesk desk, FundingCalls calls, GrantsLeft grantsLeft, PlaceStates places, CurrentUser currentUser) {
        this.desk = desk;
        this.calls = calls;
        this.grantsLeft = grantsLeft;
        this.places = places;
        this.currentUser = currentUser;
    }

    @GetMapping("/office")
    String desk(@RequestParam(required = false) @Nullable String call, Model page, Locale locale) {
        var terms = chosen(call);
        page.addAttribute("heaps", heaps(desk.counts(terms.id(), currentUser.person())));
        page.addAttribute("pools", pools(terms, locale));
        return frame("overview/desk", terms, page);
    }

    private static List<Heap> heaps(DeskCounts counts) {
        return List.of(
                new Heap(DeskFilter.SCREENING, counts.screening(), counts.screening() > 0),
                new Heap(
                        DeskFilter.CLARIFICATION_ANSWERED,
                        counts.clarificationAnswered(),
                        counts.clarificationAnswered() > 0),
                new Heap(
                        DeskFilter.CLARIFICATION_OVERDUE,
                        counts.clarificationOverdue(),
                        counts.clarificationOverdue() > 0),
                new Heap(DeskFilter.PRIORITY_UNSETTLED, counts.priorityUnsettled(), counts.priorityUnsettled() > 0),
                new Heap(DeskFilter.QUORUM_REACHED, counts.quorumReached(), counts.quorumReached() > 0),
                new Heap(DeskFilter.ASSESSMENT, counts.assessment(), false),
                new Heap(DeskFilter.CLARIFICATION_OPEN, counts.clarificationOpen(), false));
    }

    private List<PoolLine> pools(CallTerms terms, Locale locale) {
        var grants = grantsLeft.of(terms.id());
        return terms.pools().stream()
                .map(pool -> line(
                        terms.pool(pool.id(), locale),
                        requireNonNull(grants.get(pool.id().code()))))
                .toList();
    }

    private static PoolLine line(String name, GrantsLeft.PoolGrants grants) {
        return new PoolLine(name, grants.capacity(), grants.free());
    }

    @GetMapping("/office/cases")
    String cases(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "ALL") String waiting,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var terms = chosen(call);
        var filter = filter(waiting);
        var rows = desk.cases(terms.id(), currentUser.person(), filter, PageRequest.of(Math.max(page, 0), ROWS_A_PAGE));
        var states = places.of(rows.map(DeskRow::application).getContent());
        model.addAttribute(
                "rows",
                rows.map(row -> new CaseLine(row, ApplicantStatus.ofCase(row.phase(), states.get(row.application())))));
        model.addAttribute("filter", filter);
        model.addAttribute("filters", DeskFilter.values());
        return frame("overview/cases", terms, model);
    }

    private String frame(String view, CallTerms terms, Model page) {
        page.addAttribute("call", terms);
        page.addAttribute("calls", calls.all());
        return view;
    }

    private CallTerms chosen(@Nullable String call) {
        return call == null
                ? calls.all().stream().findFirst().orElseThrow(() -> new NotFoundException("Call", "any"))
                : calls.terms(new CallId(call));
    }

    private static DeskFilter filter(String name) {
        return Stream.of(DeskFilter.values())
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Filter", name));
    }
}
