package eu.mobilitygrants.partner;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.CountryNames;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of network members that the office keeps. */
@Controller
@RequestMapping("/office/networks")
class NetworkController {

    private static final String UUID_PATTERN = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ONE = "/{id:" + UUID_PATTERN + "}";

    private final Networks networks;
    private final Hosts hosts;
    private final CurrentUser currentUser;

    NetworkController(Networks networks, Hosts hosts, CurrentUser currentUser) {
        this.networks = networks;
        this.hosts = hosts;
        this.currentUser = currentUser;
    }

    @GetMapping
    String all(Model page) {
        currentUser.require(PartnerPermissions.READ);
        page.addAttribute("networks", networks.all());
        return "partner/networks";
    }

    @GetMapping(ONE)
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("member") MemberForm form,
            Model page,
            Locale locale) {
        currentUser.require(PartnerPermissions.READ);
        return show(id, q, page, locale);
    }

    private String show(UUID id, String words, Model page, Locale locale) {
        page.addAttribute("network", networks.network(id));
        page.addAttribute("q", words.strip());
        page.addAttribute("hosts", words.isBlank() ? List.of() : hosts.search(words, 10));
        page.addAttribute("countries", CountryNames.all(locale));
        page.addAttribute("mayKeep", currentUser.may(PartnerPermissions.KEEP));
        return "partner/network";
    }

    @PostMapping(ONE + "/members")
    String add(@PathVariable UUID id, @RequestParam UUID host, RedirectAttributes flash) {
        currentUser.require(PartnerPermissions.KEEP);
        networks.network(id);
        var chosen = hosts.find(new HostId(host)).orElseThrow(() -> new NotFoundException("Host", host));
        flash.addFlashAttribute("notice", networks.add(id, chosen) ? "partner.member.added" : "partner.member.already");
        return "redirect:/office/networks/" + id;
    }

    @PostMapping(ONE + "/members/by-hand")
    String addByHand(
            @PathVariable UUID id,
            @ModelAttribute("member") MemberForm form,
            BindingResult errors,
            Model page,
            Locale locale,
            RedirectAttributes flash) {
        currentUser.require(PartnerPermissions.KEEP);
        networks.network(id);
        form.validate(errors);
        if (errors.hasErrors()) {
            return show(id, "", page, locale);
        }
        var added = networks.add(
                id, requireNonNull(form.getName()).strip(), CountryNames.of(requireNonNull(form.getCountry())));
        flash.addFlashAttribute("notice", added ? "partner.member.added" : "partner.member.already");
        return "redirect:/office/networks/" + id;
    }

    /** Asks once more. */
    @GetMapping(ONE + "/members/{member:" + UUID_PATTERN + "}/remove")
    String ask(@PathVariable UUID id, @PathVariable UUID member, Model page) {
        currentUser.require(PartnerPermissions.KEEP);
        var network = networks.network(id);
        page.addAttribute("network", network);
        page.addAttribute(
                "member",
                network.members().stream()
                        .filter(one -> one.id().equals(member))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("Member", member)));
        return "partner/member-remove";
    }

    @PostMapping(ONE + "/members/{member:" + UUID_PATTERN + "}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID member, RedirectAttributes flash) {
        currentUser.require(PartnerPermissions.KEEP);
        networks.remove(id, member);
        flash.addFlashAttribute("notice", "partner.member.removed");
        return "redirect:/office/networks/" + id;
    }
}
