package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant reads and answers their own offer. */
@Controller
@RequestMapping("/applications/{application}/offer")
class OfferController {

    private final AwardService awards;
    private final ApplicationService applications;
    private final CurrentUser currentUser;
    private final AwardWording wording;
    private final Clock clock;

    OfferController(
            AwardService awards,
            ApplicationService applications,
            CurrentUser currentUser,
            AwardWording wording,
            Clock clock) {
        this.awards = awards;
        this.applications = applications;
        this.currentUser = currentUser;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String offer(@PathVariable String application, Locale locale, Model model) {
        var place = own(application, model);
        var answerBy = place.answerBy();
        model.addAttribute("state", place.state().name());
        model.addAttribute("stateWords", wording.state(place.state(), locale));
        model.addAttribute("since", wording.instant(place.since(), locale));
        model.addAttribute("open", answerBy != null && clock.instant().isBefore(answerBy));
        model.addAttribute("lastDay", answerBy == null ? "" : wording.lastDay(answerBy, locale));
        model.addAttribute("lastInstant", answerBy == null ? "" : wording.instant(answerBy.minusSeconds(1), locale));
        return "award/offer";
    }

    @GetMapping("/decline")
    String declining(@PathVariable String application, Model model) {
        return own(application, model).state() == PlaceState.OFFERED
                ? "award/decline"
                : "redirect:/applications/{application}/offer";
    }

    @PostMapping("/accept")
    String accept(@PathVariable String application, RedirectAttributes flash) {
        awards.accept(parse(application), currentUser.id());
        flash.addFlashAttribute("notice", "award.offer.accepted");
        return "redirect:/applications/{application}/offer";
    }

    @PostMapping("/decline")
    String decline(@PathVariable String application, RedirectAttributes flash) {
        awards.decline(parse(application), currentUser.id());
        flash.addFlashAttribute("notice", "award.offer.declined");
        return "redirect:/applications/{application}/offer";
    }

    private Place own(String application, Model model) {
        var id = parse(application);
        if (!applications.application(id).applicant().equals(currentUser.id())) {
            throw new NotFoundException("Application", id);
        }
        model.addAttribute("id", id.toString()); // "application" would be Thymeleaf's own: the servlet context
        return awards.place(id).orElseThrow(() -> new NotFoundException("Place of", id));
    }

    private static ApplicationId parse(String text) {
        try {
            return ApplicationId.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException("Application", text);
        }
    }
}
