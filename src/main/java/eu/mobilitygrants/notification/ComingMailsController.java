package eu.mobilitygrants.notification;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.institution.Institution;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the office which reminders are to come. */
@Controller
class ComingMailsController {

    private final ComingMails coming;
    private final CurrentUser currentUser;
    private final Institution institution;

    ComingMailsController(ComingMails coming, CurrentUser currentUser, Institution institution) {
        this.coming = coming;
        this.currentUser = currentUser;
        this.institution = institution;
    }

    @GetMapping("/office/mail/coming")
    String coming(Model model) {
        model.addAttribute(
                "coming", coming.of(currentUser.require(MailPermissions.READ).id()));
        model.addAttribute("days", ComingMails.DAYS);
        model.addAttribute("zone", institution.zone());
        return "notification/coming";
    }
}
