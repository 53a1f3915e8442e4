package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.ChosenCall;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans who assesses what: reads the plan, proposes an even one, and stores what an officer confirms. */
@Controller
class PlannerController {

    private static final int PAGE_SIZE = 20;

    private final Planner planner;
    private final EvenPlans plans;
    private final Assignments assignments;
    private final ReviewPermissions permissions;
    private final CurrentUser currentUser;
    private final ChosenCall chosenCall;
    private final CaseFiles files;

    PlannerController(
            Planner planner,
            EvenPlans plans,
            Assignments assignments,
            ReviewPermissions permissions,
            CurrentUser currentUser,
            ChosenCall chosenCall,
            CaseFiles files) {
        this.planner = planner;
        this.plans = plans;
        this.assignments = assignments;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.chosenCall = chosenCall;
        this.files = files;
    }

    @GetMapping("/office/planner")
    String plan(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam Optional<String> audience,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        permissions.require(Action.READ_PLAN, currentUser.person());
        var terms = frame(call, audience, model);
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        model.addAttribute(
                "page",
                planner.waiting(
                        terms, audience(terms, audience), currentUser.person(), PageRequest.of(number, PAGE_SIZE)));
        return "review/planner";
    }

    /** What an even assignment would be; nothing is stored. */
    @GetMapping("/office/planner/proposal")
    String propose(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam Optional<String> audience,
            Model model) {
        permissions.require(Action.ASSIGN, currentUser.person());
        var terms = frame(call, audience, model);
        model.addAttribute("plan", plans.of(terms, audience(terms, audience), currentUser.person()));
        return "review/planner-proposal";
    }

    /** Stores what was confirmed. A case that has changed meanwhile is left out, and the notice says how many. */
    @PostMapping("/office/planner/proposal")
    String confirm(
            @RequestParam String call,
            @RequestParam String audience,
            @RequestParam(defaultValue = "") List<String> pair,
            RedirectAttributes flash) {
        permissions.require(Action.ASSIGN, currentUser.person());
        var asked = pairs(pair).entrySet().stream()
                .mapToInt(one -> assigned(one.getKey(), one.getValue()))
                .toArray();
        var leftOut = (int) Arrays.stream(asked).filter(count -> count < 0).count();
        var given = Arrays.stream(asked).filter(count -> count > 0).sum();
        flash.addFlashAttribute("assigned", given);
        flash.addFlashAttribute("leftOut", leftOut);
        return "redirect:/office/planner?call=%s&audience=%s"
                .formatted(chosenCall.of(call).id(), CommitteesController.audience(audience));
    }

    /** @return -1 if the case has changed since the proposal */
    private int assigned(ApplicationId id, List<UserId> members) {
        try {
            return assignments.assign(id, currentUser.id(), members);
        } catch (ConflictException | NotFoundException changed) {
            return -1;
        }
    }

    private static LinkedHashMap<ApplicationId, List<UserId>> pairs(List<String> typed) {
        return typed.stream()
                .limit(10L * Planner.AT_ONCE)
                .map(text -> text.split("/", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.groupingBy(
                        parts -> CaseScreens.id(parts[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                parts -> new UserId(ConflictController.uuid(parts[1])), Collectors.toList())));
    }

    @GetMapping("/office/planner/cases/{id}")
    String one(@PathVariable String id, Model model) {
        var read = files.read(CaseScreens.id(id), currentUser.person(), Action.ASSIGN);
        read.file().require(ReviewStep.ASSIGN);
        var terms = chosenCall.of(read.file().call().value());
        model.addAttribute("call", terms);
        model.addAttribute("audience", read.file().audience());
        model.addAttribute("line", planner.line(terms, read.file()));
        return "review/planner-case";
    }

    /** Re-assigns by hand. @param seen whom the page said to be asked */
    @PostMapping("/office/planner/cases/{id}")
    String reassign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<String> seen,
            @RequestParam(defaultValue = "") Set<String> member,
            RedirectAttributes flash) {
        var read = files.read(CaseScreens.id(id), currentUser.person(), Action.ASSIGN);
        assignments.reassign(read.file().application(), currentUser.id(), people(seen), people(member));
        flash.addFlashAttribute("notice", "review.notice.reassigned");
        return "redirect:/office/planner?call=%s&audience=%s"
                .formatted(read.file().call(), read.file().audience());
    }

    private static Set<UserId> people(Set<String> typed) {
        return typed.stream()
                .filter(text -> !text.isBlank())
                .map(text -> new UserId(ConflictController.uuid(text)))
                .collect(Collectors.toSet());
    }

    private CallTerms frame(@Nullable String call, Optional<String> audience, Model model) {
        var terms = chosenCall.of(call);
        chosenCall.show(terms, model);
        model.addAttribute("audience", audience(terms, audience));
        model.addAttribute("audiences", CommitteePages.audiences(terms));
        model.addAttribute("mayAssign", permissions.allowedAnywhere(Action.ASSIGN, currentUser.person()));
        return terms;
    }

    private static Audience audience(CallTerms terms, Optional<String> typed) {
        return typed.filter(text -> !text.isBlank())
                .map(CommitteesController::audience)
                .orElseGet(() -> CommitteePages.audiences(terms).getFirst());
    }
}
