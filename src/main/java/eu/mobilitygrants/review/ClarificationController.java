package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CasePage.QuestionLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an applicant answers the office's question. */
@Controller
@RequestMapping("/applications/{id}/clarification")
class ClarificationController {

    private final CaseFiles files;
    private final CaseRecords records;
    private final CaseScreens screens;
    private final ReviewService reviews;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClarificationController(
            CaseFiles files,
            CaseRecords records,
            CaseScreens screens,
            ReviewService reviews,
            CurrentUser currentUser,
            Clock clock) {
        this.files = files;
        this.records = records;
        this.screens = screens;
        this.reviews = reviews;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String question(@PathVariable ApplicationId id, Model model, Locale locale) {
        model.addAttribute("answerForm", new AnswerForm());
        return show(files.readOwn(id, currentUser.id()), model, locale);
    }

    @PostMapping
    String answer(
            @PathVariable ApplicationId id,
            @ModelAttribute("answerForm") AnswerForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var file = files.readOwn(id, currentUser.id());
        form.validate(errors);
        if (errors.hasErrors()) {
            return show(file, model, locale);
        }
        reviews.answerClarification(file.application(), currentUser.id(), Said.text(form.getAnswer()));
        flash.addFlashAttribute("notice", "review.notice.answered");
        return "redirect:/applications/" + file.application();
    }

    private String show(ReviewCase file, Model model, Locale locale) {
        var questions = records.questions(file.application(), LocalDate.now(clock));
        model.addAttribute("id", file.application().value());
        model.addAttribute("words", screens.words(file, locale));
        model.addAttribute("questions", questions);
        model.addAttribute(
                "open",
                questions.stream().filter(QuestionLine::open).findFirst().orElse(null));
        return "review/clarification";
    }
}
