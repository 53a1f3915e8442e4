package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.institution.PortalAddress;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows applicants again what was mailed to them about their application, as it was sent. What was mailed to anybody else
 * about it does not exist here, and links to sign in are kept nowhere.
 */
@Controller
@RequestMapping("/applications/{application}/mails")
class ApplicantMailController {

    private final OutboundMails mails;
    private final ApplicationService applications;
    private final CurrentUser currentUser;
    private final Institution institution;
    private final PortalAddress address;

    ApplicantMailController(
            OutboundMails mails,
            ApplicationService applications,
            CurrentUser currentUser,
            Institution institution,
            PortalAddress address) {
        this.mails = mails;
        this.applications = applications;
        this.currentUser = currentUser;
        this.institution = institution;
        this.address = address;
    }

    @GetMapping
    String mails(@PathVariable UUID application, Model model) {
        var id = own(application, model);
        model.addAttribute("mails", mails.to(currentUser.id(), id));
        return "notification/my-mails";
    }

    @GetMapping("/{mail}")
    String mail(@PathVariable UUID application, @PathVariable UUID mail, Model model) {
        var id = own(application, model);
        var found = mails.to(currentUser.id(), id).stream()
                .filter(one -> one.id().equals(mail))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Mail", mail));
        model.addAttribute("mail", found);
        model.addAttribute("paragraphs", LinkedText.paragraphs(found.body(), address.baseUrl()));
        return "notification/my-mail";
    }

    private ApplicationId own(UUID application, Model model) {
        var id = applications
                .own(new ApplicationId(application), currentUser.id())
                .id();
        model.addAttribute("applicationId", id);
        model.addAttribute("zone", institution.zone());
        return id;
    }
}
