package eu.mobilitygrants.notification;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.institution.PortalAddress;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String UUID_PATH = "/{id:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

    private final OutboundMails mails;
    private final MailList list;
    private final FundingCalls calls;
    private final MailOffice office;
    private final CurrentUser currentUser;
    private final Institution institution;
    private final PortalAddress address;

    OfficeMailController(
            OutboundMails mails,
            MailList list,
            FundingCalls calls,
            MailOffice office,
            CurrentUser currentUser,
            Institution institution,
            PortalAddress address) {
        this.mails = mails;
        this.list = list;
        this.calls = calls;
        this.office = office;
        this.currentUser = currentUser;
        this.institution = institution;
        this.address = address;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable LetterKind kind,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(name = "case", required = false) @Nullable UUID application,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var reader = currentUser.require(MailPermissions.READ);
        var filter = new MailFilter(state, kind, call, application, q);
        var counts = list.counts(reader.id(), filter);
        model.addAttribute("page", list.page(reader.id(), filter, page, counts));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("most", MailList.MOST);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", LetterKind.values());
        model.addAttribute("allCalls", calls.all());
        model.addAttribute("zone", institution.zone());
        return "notification/mails";
    }

    @GetMapping(UUID_PATH)
    String mail(@PathVariable UUID id, @ModelAttribute("sendAgain") SendAgainForm form, Model model) {
        var resends = show(id, currentUser.require(MailPermissions.READ), model);
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
        var officer = currentUser.require(MailPermissions.SEND_AGAIN);
        if (errors.hasErrors()) {
            show(id, officer, model);
            return "notification/mail";
        }
        requireShown(id, officer);
        office.sendAgain(id, officer.id(), requireNonNull(form.getReason()).strip(), form.getNumber());
        flash.addFlashAttribute("notice", "notification.again.done");
        return "redirect:/office/mail/" + id;
    }

    /** @return how often the mail was sent again so far */
    private int show(UUID id, Person reader, Model model) {
        requireShown(id, reader);
        var resends = office.resends(id);
        var mail = mails.find(id).orElseThrow(() -> new NotFoundException("Mail", id));
        model.addAttribute("mail", mail);
        model.addAttribute("paragraphs", LinkedText.paragraphs(mail.body(), address.baseUrl()));
        model.addAttribute("resends", resends);
        model.addAttribute("maySend", currentUser.may(MailPermissions.SEND_AGAIN));
        model.addAttribute("zone", institution.zone());
        return resends.size();
    }

    /** What is about a case they are kept out of does not exist for a reader. */
    private void requireShown(UUID id, Person reader) {
        if (!list.shows(reader.id(), id)) {
            throw new NotFoundException("Mail", id);
        }
    }
}
