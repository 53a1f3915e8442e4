package eu.mobilitygrants.review;

import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Arrays;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of a member of the committee. */
@Controller
class CommitteeController {

    private static final int PAGE_SIZE = 20;

    private final CommitteeDesk desk;
    private final ReviewPermissions permissions;
    private final CurrentUser currentUser;
    private final People people;
    private final FundingCalls calls;
    private final PendingConclusions pendings;

    CommitteeController(
            CommitteeDesk desk,
            ReviewPermissions permissions,
            CurrentUser currentUser,
            People people,
            FundingCalls calls,
            PendingConclusions pendings) {
        this.desk = desk;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.people = people;
        this.calls = calls;
        this.pendings = pendings;
    }

    @GetMapping("/committee")
    String cases(
            @RequestParam(defaultValue = "TO_DO") String show,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        var member = people.person(currentUser.id());
        permissions.require(Action.OPEN_AT_COMMITTEE, member);
        var filter = filter(show);
        model.addAttribute("counts", desk.counts(member));
        model.addAttribute("show", filter.name());
        var found = desk.cases(member, filter, PageRequest.of(number(page), PAGE_SIZE));
        model.addAttribute("page", found);
        model.addAttribute(
                "pending", pendings.among(found.map(CommitteeRow::application).getContent()));
        model.addAttribute("moreCalls", calls.all().size() > 1);
        return "review/committee";
    }

    private static CommitteeFilter filter(String name) {
        return Arrays.stream(CommitteeFilter.values())
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElse(CommitteeFilter.TO_DO);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
