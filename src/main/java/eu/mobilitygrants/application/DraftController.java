package eu.mobilitygrants.application;

import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.EligibilityRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A draft's sections, with what is still to do. */
@Controller
class DraftController {

    private final OwnApplication own;
    private final Judgement judgement;
    private final VerdictWording wording;
    private final TaskList tasks;
    private final DraftWording words;
    private final ExceptionWording exceptions;

    DraftController(
            OwnApplication own,
            Judgement judgement,
            VerdictWording wording,
            TaskList tasks,
            DraftWording words,
            ExceptionWording exceptions) {
        this.own = own;
        this.judgement = judgement;
        this.wording = wording;
        this.tasks = tasks;
        this.words = words;
        this.exceptions = exceptions;
    }

    @GetMapping(OwnApplication.PATH + "/draft")
    String list(@PathVariable UUID id, Model model, Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        var terms = own.terms(draft);
        var facts = judgement.facts(terms, draft, null);
        var waivers = judgement.waivers(terms, draft);
        var verdict = EligibilityRules.judge(terms.rules(), facts).with(waivers);
        var list = tasks.of(draft, terms, verdict, locale);
        model.addAttribute("draft", draft);
        model.addAttribute("call", terms.title(locale));
        model.addAttribute("tasks", list);
        model.addAttribute("done", list.stream().filter(TaskList.Task::isDone).count());
        model.addAttribute("next", next(list));
        model.addAttribute("refused", verdict.notMet().size());
        model.addAttribute("verdict", wording.verdict(verdict.outcome(), locale));
        model.addAttribute("savedAt", words.savedInFull(terms, draft, locale));
        model.addAttribute("closed", words.closed(terms, draft, locale));
        model.addAttribute("exceptions", exceptions.held(waivers, locale));
        var lastDay = EligibilityRules.advise(terms.rules(), facts).lastSubmissionDay();
        model.addAttribute("lastDay", isOver(lastDay, facts.submittedOn()) ? null : date(lastDay, locale));
        return "application/draft";
    }

    private static boolean isOver(@Nullable LocalDate day, @Nullable LocalDate today) {
        return day != null && today != null && day.isBefore(today);
    }

    private @Nullable String date(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : wording.date(day, locale);
    }

    /** The first section with something left to do; null: nothing is left but the last look. */
    private static @Nullable String next(List<TaskList.Task> tasks) {
        return tasks.stream()
                .filter(task -> !task.isDone())
                .findFirst()
                .map(TaskList.Task::path)
                .orElse(null);
    }
}
