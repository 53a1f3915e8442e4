package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case as the office reads it. */
@Controller
@RequestMapping("/office/cases/{id}")
class OfficeCaseController {

    private final CaseFiles files;
    private final OfficeScreens screens;
    private final CurrentUser currentUser;

    OfficeCaseController(CaseFiles files, OfficeScreens screens, CurrentUser currentUser) {
        this.files = files;
        this.screens = screens;
        this.currentUser = currentUser;
    }

    /** @param document which one to show beside the answers; an unknown one is the first */
    @GetMapping
    String open(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "") String document,
            Model model,
            Locale locale) {
        model.addAttribute("document", document);
        return screens.show(read(id), model, locale);
    }

    /** Asked by an open page now and then: who else has the case open. */
    @GetMapping("/presence")
    String presence(@PathVariable ApplicationId id, Model model, Locale locale) {
        return screens.here(read(id), model, locale);
    }

    @GetMapping("/documents/{code}/view")
    ResponseEntity<Resource> view(@PathVariable ApplicationId id, @PathVariable String code) {
        return screens.framed(read(id), code);
    }

    @GetMapping("/documents/{code}")
    ResponseEntity<Resource> document(@PathVariable ApplicationId id, @PathVariable String code) {
        return screens.document(read(id), code);
    }

    private Read read(ApplicationId id) {
        return files.read(id, currentUser.person(), Action.OPEN_AT_OFFICE);
    }
}
