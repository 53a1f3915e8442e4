package eu.mobilitygrants.notification;

import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.institution.PortalAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Shows the demo's mailbox to everybody: whoever tries the portal is everybody in it. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mail")
class DemoMailController {

    private static final int PAGE_SIZE = 25;

    private final DemoMailbox mailbox;
    private final PortalAddress address;
    private final Institution institution;

    DemoMailController(DemoMailbox mailbox, PortalAddress address, Institution institution) {
        this.mailbox = mailbox;
        this.address = address;
        this.institution = institution;
    }

    @GetMapping
    String mails(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var recipient = StringUtils.hasText(to) ? to.strip() : null;
        var request = PageRequest.of(Math.max(page, 0), PAGE_SIZE);
        var mails = mailbox.page(recipient, PAGE_SIZE, request.getOffset());
        model.addAttribute("page", new PageImpl<>(mails, request, mailbox.count(recipient)));
        model.addAttribute("recipients", mailbox.recipients());
        model.addAttribute("to", recipient);
        model.addAttribute("href", href(recipient));
        model.addAttribute("zone", institution.zone());
        return "notification/demo-mails";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String mail(@PathVariable long id, Model model) {
        var mail = mailbox.mail(id);
        model.addAttribute("mail", mail);
        model.addAttribute("paragraphs", LinkedText.paragraphs(mail.body(), address.baseUrl()));
        model.addAttribute("zone", institution.zone());
        return "notification/demo-mail";
    }

    private static String href(@Nullable String recipient) {
        return recipient == null
                ? "/demo/mail?"
                : "/demo/mail?to=" + UriUtils.encode(recipient, StandardCharsets.UTF_8) + "&";
    }
}
