package eu.mobilitygrants.review;

import static java.util.Objects.requireNonNull;

import eu.mobilitygrants.review.OfficeForms.Sent;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes the officer's word that an agreement is signed. */
@Controller
@RequestMapping("/office/cases/{id}/agreement")
class AgreementController {

    private final Agreements agreements;
    private final OfficeScreens screens;

    AgreementController(Agreements agreements, OfficeScreens screens) {
        this.agreements = agreements;
        this.screens = screens;
    }

    @PostMapping
    ModelAndView sign(
            @ModelAttribute("sent") Sent sent,
            @ModelAttribute("agreementForm") AgreementForm form,
            BindingResult errors) {
        form.validate(errors, screens.today());
        return sent.take(
                errors,
                "review.notice.agreementSigned",
                List.of(String.valueOf(form.getSignedOn())),
                () -> agreements.sign(sent.application(), sent.officer(), requireNonNull(form.getSignedOn())));
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(@ModelAttribute("sent") Sent sent) {
        return sent.take(
                "review.notice.agreementNotSigned", () -> agreements.takeBack(sent.application(), sent.officer()));
    }
}
