package eu.mobilitygrants.application;

import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.eligibility.EligibilityRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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

    DraftController(OwnApplication own, Judgement judgement, VerdictWording wording) {
        this.own = own;
        this.judgement = judgement;
        this.wording = wording;
    }

    /**
     * One line of the list.
     *
     * @param tag kind of the tag's colour
     * @param state key of the tag's words
     */
    record Task(String path, String tag, String state) {}

    @GetMapping(OwnApplication.PATH + "/draft")
    String list(@PathVariable UUID id, Model model, Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        var terms = own.terms(draft);
        var completeness = Completeness.of(terms, draft.content());
        var facts = judgement.facts(terms, draft, null);
        var verdict = EligibilityRules.judge(terms.rules(), facts);
        var refused = verdict.notMet().size();
        model.addAttribute("draft", draft);
        model.addAttribute("call", terms.title(locale));
        model.addAttribute(
                "tasks",
                Stream.of(Section.values())
                        .map(section -> task(section, completeness, draft))
                        .toList());
        model.addAttribute("complete", completeness.missing().isEmpty());
        model.addAttribute("refused", refused);
        model.addAttribute("verdict", wording.verdict(verdict.outcome(), locale));
        var lastDay = EligibilityRules.advise(terms.rules(), facts).lastSubmissionDay();
        model.addAttribute("lastDay", isOver(lastDay, facts.submittedOn()) ? null : date(lastDay, locale));
        model.addAttribute("next", next(completeness));
        return "application/draft";
    }

    private static boolean isOver(@Nullable LocalDate day, @Nullable LocalDate today) {
        return day != null && today != null && day.isBefore(today);
    }

    private @Nullable String date(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : wording.date(day, locale);
    }

    private static Task task(Section section, Completeness completeness, MobilityApplication draft) {
        var missing = completeness.missing(section);
        if (missing.isEmpty()
                && !(section == Section.ANSWERS && draft.content().mobility().type() == null)) {
            return new Task(section.path(), "good", "done");
        }
        return begun(section, draft.content())
                ? new Task(section.path(), "warn", "attention")
                : new Task(section.path(), "neutral", "todo");
    }

    private static boolean begun(Section section, ApplicationContent content) {
        var empty = ApplicationContent.empty();
        return switch (section) {
            case YOU -> !content.applicant().equals(empty.applicant());
            case STAY -> !content.mobility().equals(empty.mobility());
            case HOST -> !content.host().equals(empty.host());
            case ANSWERS -> !content.answers().isEmpty();
            case DOCUMENTS -> !content.documents().isEmpty();
        };
    }

    /** The first section with something left to do, or the last look. */
    private static String next(Completeness completeness) {
        return List.of(Section.values()).stream()
                .filter(section -> !completeness.missing(section).isEmpty())
                .findFirst()
                .map(section -> "draft/" + section.path())
                .orElse("check-answers");
    }
}
