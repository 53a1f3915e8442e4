package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.LateDoor;
import eu.mobilitygrants.application.MobilityApplication;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.identity.CurrentUser;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of everything a person ever started. */
@Controller
class MyApplicationsController {

    /**
     * One line of the list.
     *
     * @param path below the application's address: a draft opens where it is written
     */
    record Line(
            ApplicationId id,
            @Nullable String type,
            @Nullable String host,
            String status,
            String tag,
            String meaning,
            String path) {}

    private final ApplicantOverview overview;
    private final StatusWords words;
    private final FundingCalls calls;
    private final CurrentUser currentUser;
    private final LateDoor lateDoor;
    private final Clock clock;

    MyApplicationsController(
            ApplicantOverview overview,
            StatusWords words,
            FundingCalls calls,
            CurrentUser currentUser,
            LateDoor lateDoor,
            Clock clock) {
        this.overview = overview;
        this.words = words;
        this.calls = calls;
        this.currentUser = currentUser;
        this.lateDoor = lateDoor;
        this.clock = clock;
    }

    @GetMapping("/applications")
    String list(Model page, Locale locale) {
        page.addAttribute(
                "lines",
                overview.of(currentUser.id()).stream()
                        .map(one -> line(one.application(), one.status(), words.next(one.status(), locale), locale))
                        .toList());
        var doors = lateDoor.doorsOf(currentUser.id());
        page.addAttribute(
                "openCalls",
                calls.all().stream()
                        .filter(call -> call.isOpen(clock.instant()) || doors.contains(call.id()))
                        .toList());
        return "overview/applications";
    }

    private Line line(MobilityApplication application, ApplicantStatus status, String said, Locale locale) {
        return new Line(
                application.id(),
                words.type(application, locale),
                application.content().host().name(),
                words.name(status, locale),
                status.tag(),
                said,
                status == ApplicantStatus.DRAFT ? "/draft" : "");
    }
}
