package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.review.OfficeForms.Sent;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the office does with a case while screening it. A form that cannot be taken is shown again on the case's page. */
@Controller
@RequestMapping("/office/cases/{id}")
class ScreeningController {

    private final OfficeForms office;
    private final ReviewService reviews;

    ScreeningController(OfficeForms office, ReviewService reviews) {
        this.office = office;
        this.reviews = reviews;
    }

    @PostMapping("/referrals")
    ModelAndView settleReferral(
            @ModelAttribute("sent") Sent sent,
            @ModelAttribute("referralForm") ReferralForm form,
            BindingResult errors) {
        var rule = form.ruleCode().orElseThrow(() -> new NotFoundException("Rule", String.valueOf(form.getRule())));
        form.validate(errors);
        return sent.take(
                errors,
                "review.notice.settled",
                List.of(form.reason()),
                () -> reviews.settleReferral(sent.application(), sent.officer(), rule, form.accepted(), form.reason()));
    }

    @PostMapping("/pool")
    ModelAndView settlePool(
            @ModelAttribute("sent") Sent sent, @ModelAttribute("poolForm") PoolForm form, BindingResult errors) {
        form.validate(errors);
        return sent.take(
                errors,
                "review.notice.settled",
                List.of(Said.text(form.getPoolReason())),
                () -> reviews.settlePool(
                        sent.application(),
                        sent.officer(),
                        Said.text(form.getPool()),
                        Said.text(form.getPoolReason())));
    }

    @PostMapping("/priority")
    ModelAndView settlePriority(
            @ModelAttribute("sent") Sent sent,
            @ModelAttribute("priorityForm") PriorityForm form,
            BindingResult errors) {
        form.validate(errors);
        return sent.take(
                errors,
                "review.notice.settled",
                List.of(Said.text(form.getPriorityReason())),
                () -> reviews.settlePriority(
                        sent.application(),
                        sent.officer(),
                        requireNonNull(form.getConfirmed()),
                        Said.text(form.getPriorityReason())));
    }

    @PostMapping("/clarification")
    ModelAndView ask(
            @ModelAttribute("sent") Sent sent,
            @ModelAttribute("questionForm") QuestionForm form,
            BindingResult errors) {
        form.validate(errors, office.today());
        return sent.take(
                errors,
                "review.notice.asked",
                List.of(Said.text(form.getQuestion())),
                () -> reviews.askClarification(
                        sent.application(),
                        sent.officer(),
                        Said.text(form.getQuestion()),
                        requireNonNull(form.getAnswerBy())));
    }

    @PostMapping("/send-back")
    ModelAndView sendBack(
            @ModelAttribute("sent") Sent sent,
            @ModelAttribute("sendBackForm") SendBackForm form,
            BindingResult errors) {
        form.validate(errors);
        return sent.take(
                errors,
                "review.notice.sentBack",
                List.of(Said.text(form.getSendBackReason())),
                () -> reviews.sendBack(sent.application(), sent.officer(), Said.text(form.getSendBackReason())));
    }

    @PostMapping("/go-on")
    ModelAndView goOn(@ModelAttribute("sent") Sent sent) {
        return sent.take("review.notice.goneOn", () -> reviews.goOnWithoutAnswer(sent.application(), sent.officer()));
    }

    @PostMapping("/pass-on")
    ModelAndView passOn(@ModelAttribute("sent") Sent sent) {
        return sent.take("review.notice.passedOn", () -> reviews.passOn(sent.application(), sent.officer()));
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(@ModelAttribute("sent") Sent sent) {
        return sent.take("review.notice.takenBack", () -> reviews.takeBack(sent.application(), sent.officer()));
    }
}
