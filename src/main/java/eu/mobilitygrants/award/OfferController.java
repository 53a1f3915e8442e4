package eu.mobilitygrants.award;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final PlaceExplanations explanations;
    private final Clock clock;

    OfferController(
            AwardService awards,
            ApplicationService applications,
            CurrentUser currentUser,
            AwardWording wording,
            PlaceExplanations explanations,
            Clock clock) {
        this.awards = awards;
        this.explanations = explanations;
        this.applications = applications;
        this.currentUser = currentUser;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String offer(@PathVariable String application, Locale locale, Model model) {
        return show(own(application, model), locale, model);
    }

    private String show(Place place, Locale locale, Model model) {
        var answerBy = place.answerBy();
        model.addAttribute("state", place.state().name());
        model.addAttribute("stateWords", wording.state(place.state(), locale));
        model.addAttribute("since", wording.instant(place.since(), locale));
        model.addAttribute("open", isOpen(place));
        model.addAttribute("lastDay", answerBy == null ? "" : wording.lastDay(answerBy, locale));
        model.addAttribute("lastInstant", answerBy == null ? "" : wording.instant(answerBy.minusSeconds(1), locale));
        model.addAttribute("next", isOpen(place) ? wording.ifDeclined(next(place), locale) : null);
        model.addAttribute("fate", fate(place, locale));
        return "award/offer";
    }

    private boolean isOpen(Place place) {
        var answerBy = place.answerBy();
        return answerBy != null && clock.instant().isBefore(answerBy);
    }

    private Optional<Integer> next(Place place) {
        return explanations.nextIfDeclined(place.application());
    }

    private @Nullable String fate(Place place, Locale locale) {
        return place.state() == PlaceState.DECLINED || place.state() == PlaceState.LAPSED
                ? explanations
                        .fateOfGrant(place.application())
                        .map(fate -> wording.fate(fate, locale))
                        .orElse(null)
                : null;
    }

    @GetMapping("/decline")
    String declining(@PathVariable String application, Locale locale, Model model) {
        var place = own(application, model);
        if (place.state() != PlaceState.OFFERED || !isOpen(place)) {
            return "redirect:/applications/{application}/offer";
        }
        model.addAttribute("next", wording.ifDeclined(next(place), locale));
        return "award/decline";
    }

    @PostMapping("/{answer:accept|decline}")
    String answer(
            @PathVariable String application,
            @PathVariable String answer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var accepted = answer.equals("accept");
        try {
            if (accepted) {
                awards.accept(parse(application), currentUser.id());
            } else {
                awards.decline(parse(application), currentUser.id());
            }
        } catch (ConflictException late) {
            return refused(late, application, locale, model, response);
        }
        flash.addFlashAttribute("notice", accepted ? "award.offer.accepted" : "award.offer.declined");
        return "redirect:/applications/{application}/offer";
    }

    /** An old page, a second window, or the last minute: the offer as it stands now, and why the answer does not count. */
    private String refused(
            ConflictException late, String application, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refusal", wording.say(late.messageKey(), locale));
        return show(own(application, model), locale, model);
    }

    private Place own(String application, Model model) {
        var id = parse(application);
        applications.own(id, currentUser.id());
        model.addAttribute("applicationId", id.toString());
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
