package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.paper.Paper;
import eu.mobilitygrants.paper.Sheet;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a meeting as a PDF, for whoever may read them. */
@Controller
class MinutesController {

    private final MinutesBook book;
    private final Paper paper;
    private final CurrentUser currentUser;

    MinutesController(MinutesBook book, Paper paper, CurrentUser currentUser) {
        this.book = book;
        this.paper = paper;
        this.currentUser = currentUser;
    }

    @GetMapping("/committee/meetings/{id}/minutes.pdf")
    ResponseEntity<Resource> minutes(@PathVariable MeetingId id, Locale locale) {
        var minutes = book.of(id, currentUser.person(), locale);
        return paper.print(sheet(minutes, locale))
                .attachment("minutes-%s.pdf".formatted(minutes.meeting().day()));
    }

    private static Sheet sheet(Minutes minutes, Locale locale) {
        var words = minutes.words();
        var day = words.date(minutes.meeting().day());
        return new Sheet(
                "paper/minutes",
                locale,
                words.message("review.minutes.title", day),
                words.message("review.minutes.description", words.call()),
                words.message("review.minutes.foot", day, words.call()),
                Map.of("minutes", minutes, "words", words));
    }
}
