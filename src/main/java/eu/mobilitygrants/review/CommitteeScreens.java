package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Criterion;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.CasePage.Option;
import eu.mobilitygrants.review.CasePage.ScoreLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The committee's page about a case. */
@Component
class CommitteeScreens {

    private final CaseScreens screens;
    private final ScoreBoards boards;
    private final AssessmentDrafts drafts;
    private final MessageSource messages;
    private final Clock clock;

    CommitteeScreens(
            CaseScreens screens, ScoreBoards boards, AssessmentDrafts drafts, MessageSource messages, Clock clock) {
        this.screens = screens;
        this.boards = boards;
        this.drafts = drafts;
        this.messages = messages;
        this.clock = clock;
    }

    String show(Read read, Model model, Locale locale) {
        var page = screens.show(read, model, locale);
        var words = screens.words(read.file(), locale);
        var assessor = read.reader().id();
        var draft = page.steps().assess()
                ? drafts.latest(read.file().application(), assessor)
                : Optional.<AssessmentDrafts.Draft>empty();
        model.addAttribute("criteria", criteria(read.file()));
        model.addAttribute("points", points(read.file(), words));
        model.addAttribute("conflictKinds", kinds(words));
        if (page.steps().assess()) {
            model.addAttribute("base", base(page, draft).toString());
            model.addAttribute("draft", draft.orElse(null));
        }
        CaseScreens.blank(
                model,
                "assessmentForm",
                () -> draft.map(AssessmentForm::of)
                        .orElseGet(() -> AssessmentForm.of(page.scores().lines().stream()
                                .filter(ScoreLine::own)
                                .findFirst()
                                .map(ScoreLine::scores)
                                .orElse(Map.of()))));
        return "review/committee-case";
    }

    /** What the form is made from: all of it is on the page already. */
    private static AssessmentBase base(CasePage page, Optional<AssessmentDrafts.Draft> draft) {
        int revision = page.scores().lines().stream()
                .filter(ScoreLine::own)
                .findFirst()
                .map(own -> own.earlier().size() + 1)
                .orElse(0);
        int version = draft.filter(one -> one.receiptNumber() == page.receiptNumber())
                .map(AssessmentDrafts.Draft::version)
                .orElse(0);
        return new AssessmentBase(page.receiptNumber(), revision, version);
    }

    private static List<Option> kinds(CaseWords words) {
        return Stream.of(DeclaredKind.values())
                .map(kind -> new Option(kind.name(), words.message("review.conflictKind." + kind)))
                .toList();
    }

    /** What the status line of the page says after a save. */
    String said(AssessmentWriting.Outcome outcome, Locale locale) {
        var time = DateTimeFormatter.ofPattern("HH:mm", locale).format(LocalTime.now(clock));
        return messages.getMessage("review.saving." + outcome, new Object[] {time}, locale);
    }

    LocalDate today() {
        return LocalDate.now(clock);
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

    /** Criterion → its points. Lowest, middle and highest say what they mean: in the call's own words where it has them. */
    private Map<String, List<Option>> points(ReviewCase file, CaseWords words) {
        var terms = screens.terms(file);
        return terms.criteria(file.audience()).stream()
                .collect(
                        Collectors.toMap(Criterion::code, criterion -> points(criterion, terms.maximumScore(), words)));
    }

    private static List<Option> points(Criterion criterion, int maximum, CaseWords words) {
        var middle = (maximum + 1) / 2;
        return IntStream.rangeClosed(0, maximum)
                .mapToObj(points -> {
                    var general =
                            points == 0 ? "low" : points == middle ? "middle" : points == maximum ? "high" : "plain";
                    return new Option(
                            Integer.toString(points),
                            words.meaning(criterion, points)
                                    .map(own -> words.message("review.points.own", points, own))
                                    .orElseGet(() -> words.message("review.points." + general, points)));
                })
                .toList();
    }

    ResponseEntity<Resource> document(Read read, String code) {
        return screens.document(read.file(), code);
    }
}
