package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.award.Place;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.overview.ApplicantOverview.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an applicant sees of their applications after submitting, and the list of all of them. */
@Controller
class MyApplicationsController {

    /** One line of the list. */
    record Line(
            ApplicationId id,
            @Nullable String type,
            @Nullable String host,
            String status,
            String tag,
            String meaning) {}

    /** One entry of the timeline. */
    record Step(String when, String what, String detail) {}

    private final ApplicantOverview overview;
    private final StatusWords words;
    private final FundingCalls calls;
    private final CaseHistory history;
    private final CurrentUser currentUser;
    private final Clock clock;

    MyApplicationsController(
            ApplicantOverview overview,
            StatusWords words,
            FundingCalls calls,
            CaseHistory history,
            CurrentUser currentUser,
            Clock clock) {
        this.overview = overview;
        this.words = words;
        this.calls = calls;
        this.history = history;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/applications")
    String list(Model page, Locale locale) {
        page.addAttribute(
                "lines",
                overview.of(currentUser.id()).stream()
                        .map(one -> line(one.application(), one.status(), words.next(one.status(), locale), locale))
                        .toList());
        page.addAttribute(
                "openCalls",
                calls.all().stream()
                        .filter(call -> call.isOpen(clock.instant()))
                        .toList());
        return "overview/applications";
    }

    private Line line(MobilityApplication application, ApplicantStatus status, String said, Locale locale) {
        var content = application.content();
        var type = content.mobility().type();
        return new Line(
                application.id(),
                type == null ? null : words.say("type.MobilityType." + type, locale),
                content.host().name(),
                words.name(status, locale),
                status.tag(),
                said);
    }

    @GetMapping("/applications/{id}")
    String status(@PathVariable UUID id, Model page, Locale locale) {
        var standing = overview.standing(new ApplicationId(id), currentUser.id());
        if (standing.application().status() == ApplicationStatus.DRAFT) {
            return "redirect:/applications/%s/draft".formatted(id);
        }
        var terms = calls.terms(standing.application().call());
        page.addAttribute(
                "line", line(standing.application(), standing.status(), words.meaning(standing, locale), locale));
        page.addAttribute("next", words.next(standing.status(), locale));
        page.addAttribute("status", standing.status());
        page.addAttribute("place", words.place(standing, poolName(standing.place(), terms, locale), locale));
        page.addAttribute("mayWithdraw", mayWithdraw(standing));
        page.addAttribute("timeline", timeline(standing, locale));
        return "overview/status";
    }

    private static String poolName(Optional<Place> place, CallTerms terms, Locale locale) {
        return place.map(held -> terms.pool(held.pool(), locale)).orElse("");
    }

    /** A submitted application can be taken back until the stay begins. */
    private boolean mayWithdraw(Standing standing) {
        var firstDay = standing.application().content().mobility().firstDay();
        return standing.application().status() == ApplicationStatus.SUBMITTED
                && firstDay != null
                && firstDay.isAfter(LocalDate.now(clock));
    }

    private List<Step> timeline(Standing standing, Locale locale) {
        return history.of(standing.application().id()).stream()
                .filter(CaseHistory.Entry::visibleToApplicant)
                .map(entry ->
                        new Step(words.instant(entry.at(), locale), words.say(entry.kind(), locale), entry.detail()))
                .toList();
    }
}
