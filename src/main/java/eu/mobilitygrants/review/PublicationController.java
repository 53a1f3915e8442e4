package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything a committee concluded and did not publish: what publishing would do, the letters, and the button. */
@Controller
@RequestMapping("/committee/conclusions/{call}/{audience}")
class PublicationController {

    private final PublicationPages pages;
    private final ReviewService reviews;
    private final CurrentUser currentUser;

    PublicationController(PublicationPages pages, ReviewService reviews, CurrentUser currentUser) {
        this.pages = pages;
        this.reviews = reviews;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(@PathVariable String call, @PathVariable String audience, Model model, Locale locale) {
        var page = pages.of(new CallId(call), audience(audience), currentUser.person(), locale);
        model.addAttribute("page", page);
        return "review/publication";
    }

    @GetMapping("/letters/{receipt:\\d{1,9}}")
    String letters(
            @PathVariable String call,
            @PathVariable String audience,
            @PathVariable int receipt,
            Model model,
            Locale locale) {
        var to = new CallId(call);
        model.addAttribute("letters", pages.letters(to, audience(audience), receipt, currentUser.person()));
        model.addAttribute("receiptNumber", receipt);
        model.addAttribute("back", "/committee/conclusions/%s/%s".formatted(call, audience));
        return "review/publication-letters";
    }

    /** @param seen what the page showed */
    @PostMapping
    String publish(
            @PathVariable String call,
            @PathVariable String audience,
            @RequestParam String seen,
            RedirectAttributes flash) {
        reviews.publish(new CallId(call), audience(audience), currentUser.id(), seen);
        flash.addFlashAttribute("notice", "review.notice.published");
        return "redirect:/committee/conclusions/%s/%s".formatted(call, audience);
    }

    private static Audience audience(String name) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Audience", name));
    }
}
