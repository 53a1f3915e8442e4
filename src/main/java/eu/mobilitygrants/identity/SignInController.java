package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on the way in. The link itself is spent by the filter behind {@code /login/ott}. */
@Controller
class SignInController {

    private final SignInLinks links;

    SignInController(SignInLinks links) {
        this.links = links;
    }

    @GetMapping("/sign-in")
    String ask(@ModelAttribute("signInForm") SignInForm form) {
        return "identity/sign-in";
    }

    @PostMapping("/sign-in")
    @Nullable
    String send(
            @Valid @ModelAttribute("signInForm") SignInForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            return "identity/sign-in";
        }
        if (!links.send(form.address(), locale, request.getRemoteAddr())) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return null;
        }
        return "redirect:/sign-in/sent";
    }

    @GetMapping("/sign-in/sent")
    String sent(Model model) {
        model.addAttribute("minutes", SignInTokens.LIFETIME.toMinutes());
        return "identity/link-sent";
    }

    /** Only shows a button: programs that check mails open every link in them, and must not spend it. */
    @GetMapping("/sign-in/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        if (token.isBlank()) {
            return "redirect:/sign-in/link-used";
        }
        model.addAttribute("token", token);
        return "identity/confirm";
    }

    @GetMapping("/sign-in/link-used")
    String used(@ModelAttribute("signInForm") SignInForm form) {
        return "identity/link-used";
    }

    @GetMapping("/sign-in/disabled")
    String disabled() {
        return "identity/disabled";
    }

    /** Shown in place of the answer to whatever was sent, by whatever method. */
    @RequestMapping(RefusedAtTheDoor.PAGE_TOO_OLD)
    String pageTooOld(
            @RequestAttribute(name = RefusedAtTheDoor.KEPT, required = false) @Nullable String kept, Model model) {
        model.addAttribute("kept", kept);
        return "identity/page-too-old";
    }
}
