package eu.mobilitygrants.application;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving up: a draft is deleted, a submitted application withdrawn. Both ask first and say what follows. */
@Controller
@RequestMapping(OwnApplication.PATH + "/withdraw")
class WithdrawController {

    private final ApplicationService applications;
    private final OwnApplication own;

    WithdrawController(ApplicationService applications, OwnApplication own) {
        this.applications = applications;
        this.own = own;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        var application = own.get(id);
        return switch (application.status()) {
            case DRAFT, SUBMITTED -> {
                model.addAttribute("id", id);
                model.addAttribute("draft", application.status() == ApplicationStatus.DRAFT);
                yield "application/withdraw";
            }
            case WITHDRAWN, CLOSED -> "redirect:/applications/" + id;
        };
    }

    @PostMapping
    String giveUp(@PathVariable UUID id, RedirectAttributes flash) {
        var application = own.get(id);
        if (application.status() == ApplicationStatus.DRAFT) {
            applications.deleteDraft(application.id(), own.applicant());
            flash.addFlashAttribute("notice", "application.deleted");
            return "redirect:/applications";
        }
        applications.withdraw(application.id(), own.applicant());
        flash.addFlashAttribute("notice", "application.withdrawn");
        return "redirect:/applications/" + id;
    }
}
