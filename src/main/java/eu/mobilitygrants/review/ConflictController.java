package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The conflicts of interest of one case: read by the office, judged by officers and the chair. */
@Controller
@RequestMapping("/office/cases/{id}/conflicts")
class ConflictController {

    private final CaseFiles files;
    private final CaseScreens screens;
    private final ConflictPages pages;
    private final ConflictJudgement judgement;
    private final CurrentUser currentUser;

    ConflictController(
            CaseFiles files,
            CaseScreens screens,
            ConflictPages pages,
            ConflictJudgement judgement,
            CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.pages = pages;
        this.judgement = judgement;
        this.currentUser = currentUser;
    }

    @GetMapping
    String conflicts(@PathVariable ApplicationId id, Model model, Locale locale) {
        return show(read(id, Action.OPEN_AT_OFFICE), model, locale);
    }

    @PostMapping
    String record(
            @PathVariable ApplicationId id,
            @ModelAttribute("recordForm") JudgeConflictForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id, Action.JUDGE_CONFLICTS);
        form.validateRecord(errors);
        if (errors.hasErrors()) {
            return show(read, model, locale);
        }
        judgement.record(
                read.file().application(),
                currentUser.id(),
                new UserId(requireNonNull(form.getPerson())),
                requireNonNull(form.getKind()),
                Said.text(form.getReason()));
        return done(read, "review.notice.conflictRecorded", flash);
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable ApplicationId id,
            @ModelAttribute("judgeForm") JudgeConflictForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id, Action.JUDGE_CONFLICTS);
        form.validate(errors);
        var kind = form.getFound();
        if (errors.hasErrors() || kind == null) {
            return show(read, model, locale);
        }
        judgement.dismiss(
                read.file().application(),
                currentUser.id(),
                new UserId(requireNonNull(form.getPerson())),
                kind,
                Said.text(form.getReason()));
        return done(read, "review.notice.conflictDismissed", flash);
    }

    @PostMapping("/{conflict}/end")
    String end(
            @PathVariable ApplicationId id,
            @PathVariable UUID conflict,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var read = read(id, Action.JUDGE_CONFLICTS);
        if (reason.isBlank()) {
            flash.addFlashAttribute("notice", "review.missing.reason");
            return "redirect:/office/cases/%s/conflicts".formatted(read.file().application());
        }
        judgement.end(read.file().application(), currentUser.id(), conflict, reason.strip());
        return done(read, "review.notice.conflictEnded", flash);
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException("Id", text);
        }
    }

    private String show(Read read, Model model, Locale locale) {
        var words = screens.words(read.file(), locale);
        model.addAttribute("caseId", read.file().application());
        model.addAttribute("receipt", read.file().receiptNumber());
        model.addAttribute("concluded", read.file().phase() == ReviewPhase.CONCLUDED);
        model.addAttribute("conflicts", pages.of(read));
        model.addAttribute("words", words);
        model.addAttribute(
                "kinds",
                Arrays.stream(DeclaredKind.values())
                        .map(kind -> new CasePage.Option(kind.name(), words.message("review.conflictKind." + kind)))
                        .toList());
        CaseScreens.blank(model, "recordForm", JudgeConflictForm::new);
        CaseScreens.blank(model, "judgeForm", JudgeConflictForm::new);
        return "review/conflicts";
    }

    private static String done(Read read, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/office/cases/%s/conflicts".formatted(read.file().application());
    }

    private Read read(ApplicationId id, Action action) {
        return files.read(id, currentUser.person(), action);
    }
}
