package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does with a case while screening it. A form that cannot be taken is shown again on the case's page. */
@Controller
@RequestMapping("/office/cases/{id}")
class ScreeningController {

    private final CaseFiles files;
    private final OfficeScreens screens;
    private final ReviewService reviews;
    private final CurrentUser currentUser;

    ScreeningController(CaseFiles files, OfficeScreens screens, ReviewService reviews, CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.reviews = reviews;
        this.currentUser = currentUser;
    }

    @PostMapping("/referrals")
    String settleReferral(
            @PathVariable String id,
            @ModelAttribute("referralForm") ReferralForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id);
        var rule = form.ruleCode().orElseThrow(() -> new NotFoundException("Rule", String.valueOf(form.getRule())));
        form.validate(errors);
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.settleReferral(caseId(id), currentUser.id(), rule, form.accepted(), form.reason());
        return done(id, "review.notice.settled", flash);
    }

    @PostMapping("/pool")
    String settlePool(
            @PathVariable String id,
            @ModelAttribute("poolForm") PoolForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id);
        form.validate(errors);
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.settlePool(caseId(id), currentUser.id(), Said.text(form.getPool()), Said.text(form.getPoolReason()));
        return done(id, "review.notice.settled", flash);
    }

    @PostMapping("/priority")
    String settlePriority(
            @PathVariable String id,
            @ModelAttribute("priorityForm") PriorityForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id);
        form.validate(errors);
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.settlePriority(
                caseId(id), currentUser.id(), requireNonNull(form.getConfirmed()), Said.text(form.getPriorityReason()));
        return done(id, "review.notice.settled", flash);
    }

    @PostMapping("/clarification")
    String ask(
            @PathVariable String id,
            @ModelAttribute("questionForm") QuestionForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id);
        form.validate(errors, screens.today());
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.askClarification(
                caseId(id), currentUser.id(), Said.text(form.getQuestion()), requireNonNull(form.getAnswerBy()));
        return done(id, "review.notice.asked", flash);
    }

    @PostMapping("/go-on")
    String goOn(@PathVariable String id, RedirectAttributes flash) {
        read(id);
        reviews.goOnWithoutAnswer(caseId(id), currentUser.id());
        return done(id, "review.notice.goneOn", flash);
    }

    @PostMapping("/send-back")
    String sendBack(
            @PathVariable String id,
            @ModelAttribute("sendBackForm") SendBackForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        var read = read(id);
        form.validate(errors);
        if (errors.hasErrors()) {
            return screens.show(read, model, locale);
        }
        reviews.sendBack(caseId(id), currentUser.id(), Said.text(form.getSendBackReason()));
        return done(id, "review.notice.sentBack", flash);
    }

    @PostMapping("/pass-on")
    String passOn(@PathVariable String id, RedirectAttributes flash) {
        read(id);
        reviews.passOn(caseId(id), currentUser.id());
        return done(id, "review.notice.passedOn", flash);
    }

    private Read read(String id) {
        return files.read(caseId(id), currentUser.person(), Action.SCREEN);
    }

    private static ApplicationId caseId(String id) {
        return CaseScreens.id(id);
    }

    private static String done(String id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/office/cases/" + caseId(id);
    }
}
