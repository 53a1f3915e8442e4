package eu.mobilitygrants.overview;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.application.ApplicationStatus;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.PersonalRecords.Chapter;
import eu.mobilitygrants.paper.Paper;
import eu.mobilitygrants.paper.PaperTooLongException;
import eu.mobilitygrants.paper.Sheet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the portal holds on whoever asks: on a page in short, as JSON and PDF in full. */
@Controller
class MyDataController {

    /** Titles shown for each room; all of them are in the files. */
    private static final int SHOWN = 20;

    /**
     * The whole as a file.
     *
     * @param madeAt the portal's instant
     */
    record Copy(Instant madeAt, String person, List<Chapter> chapters) {}

    /** A room on the page. */
    record Part(String code, String title, String why, String kept, int entries, List<String> titles, int more) {}

    private final MyData data;
    private final CurrentUser currentUser;
    private final ApplicationService applications;
    private final Paper paper;
    private final Clock clock;

    MyDataController(MyData data, CurrentUser currentUser, ApplicationService applications, Paper paper, Clock clock) {
        this.data = data;
        this.currentUser = currentUser;
        this.applications = applications;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/my-data")
    String page(Model page, Locale locale) {
        var person = currentUser.person();
        page.addAttribute("email", person.email());
        var holdings = data.of(person, locale);
        page.addAttribute("parts", holdings.stream().map(MyDataController::part).toList());
        page.addAttribute("undecided", MyData.undecided(holdings));
        page.addAttribute(
                "drafts",
                applications.of(person.id()).stream()
                        .filter(application -> application.status() == ApplicationStatus.DRAFT)
                        .limit(SHOWN)
                        .toList());
        return "overview/my-data";
    }

    private static Part part(MyData.Holding holding) {
        var items = holding.chapter().items();
        return new Part(
                holding.chapter().code(),
                holding.chapter().title(),
                holding.why(),
                holding.kept(),
                items.size(),
                items.stream().limit(SHOWN).map(item -> item.title()).toList(),
                Math.max(0, items.size() - SHOWN));
    }

    @GetMapping("/my-data.json")
    ResponseEntity<Copy> json(Locale locale) {
        var person = currentUser.person();
        var chapters =
                data.of(person, locale).stream().map(MyData.Holding::chapter).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(new Copy(clock.instant(), person.email(), chapters));
    }

    /** What is too long for paper can still be had as JSON. */
    @GetMapping("/my-data.pdf")
    Object pdf(Locale locale, RedirectAttributes flash) {
        try {
            return paper(locale);
        } catch (PaperTooLongException tooLong) {
            flash.addFlashAttribute("notice", "overview.myData.tooLong");
            return "redirect:/my-data";
        }
    }

    private ResponseEntity<Resource> paper(Locale locale) {
        var person = currentUser.person();
        var holdings = data.of(person, locale);
        var title = data.say("overview.myData.paper.title", locale, person.name());
        var sheet = new Sheet(
                "paper/my-data",
                locale,
                title,
                data.say("overview.myData.paper.description", locale),
                title,
                Map.of("holdings", holdings, "undecided", MyData.undecided(holdings), "email", person.email()));
        return paper.print(sheet).attachment("my-data.pdf");
    }
}
