package eu.mobilitygrants.identity;

import eu.mobilitygrants.identity.PeoplePermissions.Action;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds which role and who gave or took it, for an auditor to read. */
@Controller
class RoleAuditController {

    private static final int PAGE = 20;

    private final PeopleDirectory directory;
    private final RoleChanges changes;
    private final CurrentUser currentUser;

    RoleAuditController(PeopleDirectory directory, RoleChanges changes, CurrentUser currentUser) {
        this.directory = directory;
        this.changes = changes;
        this.currentUser = currentUser;
    }

    @GetMapping("/office/audit/people")
    String people(
            @RequestParam(defaultValue = "0") int holders, @RequestParam(defaultValue = "0") int page, Model model) {
        currentUser.require(Action.READ_ROLES);
        model.addAttribute("people", directory.withAnyRole(request(holders)));
        model.addAttribute("page", changes.page(request(page)));
        return "identity/roles-audit";
    }

    private static PageRequest request(int page) {
        return PageRequest.of(Math.clamp(page, 0, 1_000_000), PAGE);
    }
}
