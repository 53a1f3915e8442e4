package eu.mobilitygrants.notification;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.institution.PortalAddress;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the office what waits, what failed and why, and what went. */
@Controller
@RequestMapping("/office/mail")
class OfficeMailController {

    private static final int PAGE_SIZE = 25;
    private static final String UUID_PATH = "/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

    private final OutboundMails mails;
    private final MailOffice office;
    private final MailPermissions permissions;
    private final Institution institution;
    private final PortalAddress address;

    OfficeMailController(
            OutboundMails mails,
            MailOffice office,
            MailPermissions permissions,
            Institution institution,
            PortalAddress address) {
        this.mails = mails;
        this.office = office;
        this.permissions = permissions;
        this.institution = institution;
        this.address = address;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var reader = permissions.requireReader().id();
        var request = PageRequest.of(Math.max(page, 0), PAGE_SIZE);
        var counts = mails.counts(reader);
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var total = state == null ? all : counts.getOrDefault(state, 0L);
        model.addAttribute(
                "page", new PageImpl<>(mails.page(state, reader, PAGE_SIZE, request.getOffset()), request, total));
        model.addAttribute("counts", counts);
        model.addAttribute("all", all);
        model.addAttribute("state", state);
        model.addAttribute("href", state == null ? "/office/mail?" : "/office/mail?state=" + state + "&");
        model.addAttribute("zone", institution.zone());
        return "notification/mails";
    }

    @GetMapping(UUID_PATH)
    String mail(@PathVariable UUID id, @ModelAttribute("sendAgain") SendAgainForm form, Model model) {
        var resends = show(id, permissions.requireReader(), model);
        form.setNumber(resends + 1);
        return "notification/mail";
    }

    @PostMapping(UUID_PATH + "/again")
    String sendAgain(
            @PathVariable UUID id,
            @Valid @ModelAttribute("sendAgain") SendAgainForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var officer = permissions.requireSender();
        if (errors.hasErrors()) {
            show(id, officer, model);
            return "notification/mail";
        }
        find(id, officer);
        office.sendAgain(id, officer.id(), requireNonNull(form.getReason()).strip(), form.getNumber());
        flash.addFlashAttribute("notice", "notification.again.done");
        return "redirect:/office/mail/" + id;
    }

    /** @return how often the mail was sent again so far */
    private int show(UUID id, Person reader, Model model) {
        var mail = find(id, reader);
        var resends = office.resends(id);
        model.addAttribute("mail", mail);
        model.addAttribute("paragraphs", LinkedText.paragraphs(mail.body(), address.baseUrl()));
        model.addAttribute("resends", resends);
        model.addAttribute("maySend", permissions.maySend());
        model.addAttribute("zone", institution.zone());
        return resends.size();
    }

    private OutboundMail find(UUID id, Person reader) {
        return mails.find(id, reader.id()).orElseThrow(() -> new NotFoundException("Mail", id));
    }
}
