package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.award.ExplainedPlace;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.overview.ApplicantOverview.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where one application stands: what it is, why, what happened, and what happens next. */
@Controller
class StatusController {

    private final ApplicantOverview overview;
    private final StatusWords words;
    private final PlaceWords places;
    private final Timeline timeline;
    private final CurrentUser currentUser;
    private final Clock clock;

    StatusController(
            ApplicantOverview overview,
            StatusWords words,
            PlaceWords places,
            Timeline timeline,
            CurrentUser currentUser,
            Clock clock) {
        this.overview = overview;
        this.words = words;
        this.places = places;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/applications/{id}")
    String status(@PathVariable UUID id, Model page, Locale locale) {
        var standing = overview.standing(new ApplicationId(id), currentUser.id());
        var application = standing.application();
        page.addAttribute("id", application.id());
        page.addAttribute("call", application.call().value());
        page.addAttribute("status", standing.status());
        page.addAttribute("type", words.type(application, locale));
        page.addAttribute("host", application.content().host().name());
        page.addAttribute("name", words.name(standing.status(), locale));
        page.addAttribute("meaning", words.meaning(standing, locale));
        page.addAttribute("next", words.next(standing.status(), locale));
        page.addAttribute("fate", words.fate(standing, locale));
        page.addAttribute(
                "reason",
                standing.status() == ApplicantStatus.RETURNED
                        ? application.returnReason().orElse(null)
                        : null);
        page.addAttribute("receiptNumber", application.receiptNumber().orElse(null));
        page.addAttribute("mayWithdraw", mayWithdraw(standing));
        page.addAttribute("coming", timeline.coming(standing, locale));
        page.addAttribute("done", timeline.done(application, locale));
        explain(standing, page, locale);
        return "overview/status";
    }

    private void explain(Standing standing, Model page, Locale locale) {
        var draft = standing.application().status() == ApplicationStatus.DRAFT;
        var explained = draft
                ? places.forecasts(standing.application())
                : standing.explained().filter(ExplainedPlace::queues).stream().toList();
        page.addAttribute("draft", draft);
        page.addAttribute("place", draft ? places.forecast(explained, locale) : sentences(explained, locale));
        page.addAttribute(
                "pictures",
                explained.stream().map(one -> places.picture(one, locale)).toList());
    }

    private List<String> sentences(List<ExplainedPlace> explained, Locale locale) {
        return explained.stream()
                .flatMap(one -> places.place(one, locale).stream())
                .toList();
    }

    /** A submitted application can be taken back until the stay begins. */
    private boolean mayWithdraw(Standing standing) {
        var firstDay = standing.application().content().mobility().firstDay();
        return standing.application().status() == ApplicationStatus.SUBMITTED
                && firstDay != null
                && firstDay.isAfter(LocalDate.now(clock));
    }
}
