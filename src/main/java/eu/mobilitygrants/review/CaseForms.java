package eu.mobilitygrants.review;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.CasePage.HistoryLine;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.ConflictException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what was sent from a page about a case; shows the page again, with what was typed, where the case has moved on. */
@Component
class CaseForms {

    /**
     * What happened between opening the page and sending the form.
     *
     * @param typed the words that were sent and not used
     */
    record MovedOn(List<HistoryLine> lines, List<String> typed) {}

    /**
     * One form as it was sent.
     *
     * @param seen what the page said its reader saw, as it came; null or no number: saw nothing
     * @param page shows the case's page as it is now
     * @param away where to go once it is done
     */
    record Sent(
            Read read,
            Action action,
            @Nullable String seen,
            Supplier<String> page,
            String away,
            Model model,
            RedirectAttributes flash) {

        private long lastEntry() {
            return seen != null && seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0;
        }
    }

    private final CaseSteps steps;
    private final CaseRecords records;
    private final CurrentUser currentUser;

    CaseForms(CaseSteps steps, CaseRecords records, CurrentUser currentUser) {
        this.steps = steps;
        this.records = records;
        this.currentUser = currentUser;
    }

    /**
     * @param notice message key of what to say once it is done
     * @param typed the words that must not be lost if it cannot be done
     */
    ModelAndView take(Sent sent, BindingResult errors, String notice, List<String> typed, Runnable step) {
        if (errors.hasErrors()) {
            // Still what was seen at first: whoever corrects a form learns of what happened meanwhile all the same.
            sent.model().addAttribute("seenBefore", sent.lastEntry());
            return new ModelAndView(sent.page().get());
        }
        return take(sent, notice, typed, step);
    }

    ModelAndView take(Sent sent, String notice, List<String> typed, Runnable step) {
        try {
            steps.take(sent.read().file().application(), sent.lastEntry(), currentUser.id(), sent.action(), step);
        } catch (CaseMovedOn refusal) {
            sent.model().addAttribute("movedOn", movedOn(refusal, sent.action(), typed));
            var shown = new ModelAndView(sent.page().get());
            shown.setStatus(HttpStatus.CONFLICT);
            return shown;
        } catch (ConflictException refusal) {
            return refused(sent, refusal, typed);
        }
        sent.flash().addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + sent.away());
    }

    /** The page as it is now, with why nothing was done and what was typed. */
    private ModelAndView refused(Sent sent, ConflictException refusal, List<String> typed) {
        sent.model().addAttribute("movedOn", new MovedOn(List.of(), written(typed)));
        sent.model().addAttribute("movedOnWhy", refusal.messageKey());
        var shown = new ModelAndView(sent.page().get());
        shown.setStatus(HttpStatus.CONFLICT);
        return shown;
    }

    /** The committee is told what happened, not who of the office said what. */
    private MovedOn movedOn(CaseMovedOn refusal, Action action, List<String> typed) {
        var lines = records.lines(refusal.meanwhile());
        var told = action.isCommittees()
                ? lines.stream()
                        .map(line -> new HistoryLine(line.at(), "", line.kind(), ""))
                        .toList()
                : lines;
        return new MovedOn(told, written(typed));
    }

    private static List<String> written(List<String> typed) {
        return typed.stream().filter(text -> !text.isBlank()).toList();
    }
}
