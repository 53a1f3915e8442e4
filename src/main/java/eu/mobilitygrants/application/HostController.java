package eu.mobilitygrants.application;

import eu.mobilitygrants.application.HostPage.Shape;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.partner.Hosts;
import eu.mobilitygrants.partner.RegisteredHost;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finding the host of a stay. Every button saves what is written on the page before it does anything else, so that going
 * from the search to the entry by hand and back loses nothing.
 */
@Controller
@RequestMapping(OwnApplication.PATH + "/draft/host")
class HostController {

    private final ApplicationService applications;
    private final OwnApplication own;
    private final HostPage page;
    private final Hosts hosts;

    HostController(ApplicationService applications, OwnApplication own, HostPage page, Hosts hosts) {
        this.applications = applications;
        this.own = own;
        this.page = page;
        this.hosts = hosts;
    }

    @GetMapping
    String open(
            @PathVariable UUID id,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String q,
            Model model,
            Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        model.addAttribute("host", HostForm.of(draft.content(), draft.version()));
        var asked = q == null ? Shape.asked(by) : Shape.asked("search");
        return show(draft, asked.orElse(null), q, model, locale);
    }

    private String show(
            MobilityApplication draft, @Nullable Shape shape, @Nullable String words, Model model, Locale locale) {
        model.addAttribute("draft", draft);
        page.fill(model, draft, own.terms(draft), shape, words == null ? "" : words, locale);
        return HostPage.VIEW;
    }

    /** The list alone, for the page to put in its place while somebody types. */
    @GetMapping("/suggestions")
    String suggestions(@PathVariable UUID id, @RequestParam @Nullable String q, Model model) {
        page.results(model, own.get(id), q == null ? "" : q); // an empty box arrives as nothing
        return "partner/results :: results";
    }

    @PostMapping("/search")
    String search(
            @PathVariable UUID id,
            @ModelAttribute("host") HostForm form,
            BindingResult errors,
            @RequestParam @Nullable String q,
            Model model,
            Locale locale) {
        var kept = keep(id, form, errors, content -> content);
        return kept ? redirect(id, "search", q) : show(own.get(id), Shape.SEARCH, q, model, locale);
    }

    @PostMapping("/other")
    String other(
            @PathVariable UUID id,
            @ModelAttribute("host") HostForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        var kept = keep(id, form, errors, content -> content);
        return kept ? redirect(id, "search", null) : show(own.get(id), null, "", model, locale);
    }

    @PostMapping("/by-hand")
    String byHand(
            @PathVariable UUID id,
            @ModelAttribute("host") HostForm form,
            BindingResult errors,
            @RequestParam @Nullable String q,
            Model model,
            Locale locale) {
        var kept = keep(id, form, errors, content -> content);
        return kept ? redirect(id, "hand", null) : show(own.get(id), Shape.SEARCH, q, model, locale);
    }

    /** Only the id comes from the page; what the host is called, where it is and what charter it holds, from the register. */
    @PostMapping("/choose")
    String choose(
            @PathVariable UUID id,
            @ModelAttribute("host") HostForm form,
            BindingResult errors,
            @RequestParam UUID registered,
            @RequestParam @Nullable String q,
            Model model,
            Locale locale) {
        var found = hosts.find(new HostId(registered)).orElseThrow(() -> new NotFoundException("Host", registered));
        var kept = keep(id, form, errors, content -> content.with(chosen(found, content.host())));
        return kept ? redirect(id, null, null) : show(own.get(id), Shape.SEARCH, q, model, locale);
    }

    private static ApplicationContent.Host chosen(RegisteredHost found, ApplicationContent.Host before) {
        return new ApplicationContent.Host(
                found.id(),
                found.name(),
                found.city(),
                found.country(),
                HostKind.UNIVERSITY,
                found.erasmusCode(),
                found.charter(),
                before.agreement(),
                before.contactName(),
                before.contactEmail());
    }

    /** @return false if there is a mistake on the page, which is then to be shown again as it was typed */
    private boolean keep(UUID id, HostForm form, BindingResult errors, UnaryOperator<ApplicationContent> change) {
        form.validate(errors);
        if (errors.hasErrors()) {
            return false;
        }
        applications.save(
                own.get(id).id(), own.applicant(), form.getVersion(), content -> change.apply(form.applyTo(content)));
        return true;
    }

    private static String redirect(UUID id, @Nullable String by, @Nullable String words) {
        var address = UriComponentsBuilder.fromPath("/applications/{id}/draft/host");
        if (by != null) {
            address.queryParam("by", by);
        }
        if (words != null) {
            address.queryParam("q", "{q}");
        }
        return "redirect:" + address.encode().buildAndExpand(id, words).toUriString();
    }
}
