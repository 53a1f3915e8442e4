package eu.mobilitygrants.application;

import eu.mobilitygrants.application.WaiverPermissions.Action;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One exception for one person, and taking it back. */
@Controller
@RequestMapping(WaiverController.PATH + "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
class WaiverRevocationController {

    private final WaiverService service;
    private final WaiverList list;
    private final WaiverPages pages;
    private final CurrentUser currentUser;

    WaiverRevocationController(WaiverService service, WaiverList list, WaiverPages pages, CurrentUser currentUser) {
        this.service = service;
        this.list = list;
        this.pages = pages;
        this.currentUser = currentUser;
    }

    @GetMapping
    String one(
            @PathVariable UUID id,
            @ModelAttribute("revocation") WaiverRevocationForm form,
            Model model,
            Locale locale) {
        currentUser.require(Action.READ_WAIVERS);
        return show(id, model, locale);
    }

    @PostMapping("/revoke")
    String revoke(
            @PathVariable UUID id,
            @Valid @ModelAttribute("revocation") WaiverRevocationForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        currentUser.require(Action.GRANT_WAIVERS);
        if (errors.hasErrors()) {
            return show(id, model, locale);
        }
        service.revoke(id, currentUser.id(), form.reason());
        flash.addFlashAttribute("notice", "application.waivers.notice.revoked");
        return "redirect:" + WaiverController.PATH + "/" + id;
    }

    private String show(UUID id, Model model, Locale locale) {
        var reader = currentUser.person();
        var waiver = list.one(reader.id(), id).orElseThrow(() -> new NotFoundException("Waiver", id));
        var line = pages.line(waiver, locale);
        model.addAttribute("line", line);
        model.addAttribute("usedBy", waiver.usedBy());
        model.addAttribute(
                "mayRevoke",
                currentUser.may(Action.GRANT_WAIVERS) && line.state().equals("LIVE"));
        return "application/waiver";
    }
}
