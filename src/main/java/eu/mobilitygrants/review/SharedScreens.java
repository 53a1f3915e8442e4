package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationService;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the screen that everybody at a meeting looks at. */
@Component
class SharedScreens {

    /** Where the next and the previous case to talk about are; null at either end. */
    record Neighbours(@Nullable Integer previous, @Nullable Integer next) {}

    private final MeetingPages pages;
    private final ReviewCases cases;
    private final ScoreBoards boards;
    private final ApplicationService applications;
    private final ReviewPermissions permissions;

    SharedScreens(
            MeetingPages pages,
            ReviewCases cases,
            ScoreBoards boards,
            ApplicationService applications,
            ReviewPermissions permissions) {
        this.pages = pages;
        this.cases = cases;
        this.boards = boards;
        this.applications = applications;
        this.permissions = permissions;
    }

    /** @throws NotFoundException if the meeting has no such case, or the reader is kept out of it */
    String show(MeetingRoom room, int receiptNumber, Model model, Locale locale) {
        var one = room.find(receiptNumber)
                .filter(here -> !room.readerKeptOut(here))
                .orElseThrow(() -> new NotFoundException("Case", receiptNumber));
        var meeting = room.meeting();
        model.addAttribute("meeting", meeting);
        model.addAttribute("receiptNumber", receiptNumber);
        model.addAttribute("words", pages.words(meeting.call(), meeting.audience(), locale));
        model.addAttribute("runs", permissions.allowedAnywhere(Action.RUN_MEETINGS, room.reader()));
        model.addAttribute("leaving", room.mustLeave(one));
        model.addAttribute("returning", room.mayComeBack(one));
        model.addAttribute("neighbours", neighbours(room, receiptNumber));
        model.addAttribute("open", room.open(one));
        if (room.open(one)) {
            open(room, one, model);
        }
        return "review/meeting-case";
    }

    private void open(MeetingRoom room, CommitteeCase one, Model model) {
        var file = cases.findById(one.application().value()).orElseThrow();
        model.addAttribute("submission", applications.submission(one.application()));
        model.addAttribute("scores", boards.of(file, room.reader()));
        model.addAttribute("owes", room.owesScores(one));
        model.addAttribute("basis", one.basis());
        if (room.owesScores(one)) {
            return;
        }
        model.addAttribute("stale", one.stale());
        one.pending().ifPresent(pending -> model.addAttribute("pending", pending));
        CaseScreens.blank(
                model,
                "conclusionForm",
                () -> one.pending().map(ConclusionForm::of).orElseGet(ConclusionForm::new));
    }

    private static Neighbours neighbours(MeetingRoom room, int receiptNumber) {
        var talk = room.borderline().stream().map(CommitteeCase::receiptNumber).toList();
        return new Neighbours(
                last(talk.stream().filter(number -> number < receiptNumber).toList()),
                talk.stream()
                        .filter(number -> number > receiptNumber)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Integer last(List<Integer> numbers) {
        return numbers.isEmpty() ? null : numbers.getLast();
    }
}
