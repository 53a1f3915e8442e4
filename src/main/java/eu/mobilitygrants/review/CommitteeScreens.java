package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.CasePage.Option;
import eu.mobilitygrants.review.CasePage.ScoreLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The committee's page about a case. */
@Component
class CommitteeScreens {

    private final CaseScreens screens;
    private final ScoreBoards boards;

    CommitteeScreens(CaseScreens screens, ScoreBoards boards) {
        this.screens = screens;
        this.boards = boards;
    }

    String show(Read read, Model model, Locale locale) {
        var page = screens.show(read, model, locale);
        var words = screens.words(read.file(), locale);
        model.addAttribute("criteria", criteria(read.file()));
        model.addAttribute("points", points(page.scores().maximumScore(), words));
        CaseScreens.blank(
                model,
                "assessmentForm",
                () -> AssessmentForm.of(page.scores().lines().stream()
                        .filter(ScoreLine::own)
                        .findFirst()
                        .map(ScoreLine::scores)
                        .orElse(Map.of())));
        return "review/committee-case";
    }

    List<Criterion> criteria(ReviewCase file) {
        return screens.terms(file).criteria(file.audience());
    }

    int maximumScore(ReviewCase file) {
        return screens.terms(file).maximumScore();
    }

    /** What the portal proposes to this reader; null while it proposes nothing. */
    @Nullable
    Boolean proposal(Read read) {
        return boards.of(read.file(), read.reader()).proposal();
    }

    /** Lowest, middle and highest say what they mean. */
    private static List<Option> points(int maximum, CaseWords words) {
        var middle = (maximum + 1) / 2;
        return IntStream.rangeClosed(0, maximum)
                .mapToObj(points -> {
                    var meaning =
                            points == 0 ? "low" : points == middle ? "middle" : points == maximum ? "high" : "plain";
                    return new Option(Integer.toString(points), words.message("review.points." + meaning, points));
                })
                .toList();
    }

    ResponseEntity<Resource> document(Read read, String code) {
        return screens.document(read.file(), code);
    }
}
