package eu.mobilitygrants.application;

import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.shared.NotFoundException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an application. */
@Controller
@RequestMapping(OwnApplication.PATH)
class DocumentsController {

    private final ApplicationService applications;
    private final OwnApplication own;
    private final Documents documents;
    private final MessageSource messages;

    DocumentsController(
            ApplicationService applications, OwnApplication own, Documents documents, MessageSource messages) {
        this.applications = applications;
        this.own = own;
        this.documents = documents;
        this.messages = messages;
    }

    /** @param tooLarge the slot of a file that was too large to be read at all: see {@link OversizeUpload} */
    @GetMapping("/draft/documents")
    String open(@PathVariable UUID id, @RequestParam @Nullable String tooLarge, Model model, Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        var known = tooLarge != null && own.terms(draft).documents().contains(tooLarge);
        page(draft, known ? tooLarge : null, messages.getMessage("document.tooLarge", null, locale), model);
        return "application/documents";
    }

    @PostMapping("/draft/documents/{code}")
    ModelAndView upload(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam MultipartFile file,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        var draft = own.get(id);
        var name = file.getOriginalFilename();
        try {
            applications.attach(draft.id(), own.applicant(), code, name == null ? "" : name, file.getBytes());
        } catch (UnacceptableFileException refusal) {
            var key = name == null || name.isEmpty() ? "application.documents.choose" : refusal.messageKey();
            page(draft, code, messages.getMessage(key, refusal.arguments(), locale), model);
            model.addAttribute("hasErrors", true);
            return new ModelAndView("application/documents", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "application.documents.uploaded");
        return new ModelAndView("redirect:/applications/" + id + "/draft/documents");
    }

    @PostMapping("/draft/documents/{code}/remove")
    String remove(@PathVariable UUID id, @PathVariable String code, RedirectAttributes flash) {
        applications.removeDocument(new ApplicationId(id), own.applicant(), code);
        flash.addFlashAttribute("notice", "application.documents.removed");
        return "redirect:/applications/" + id + "/draft/documents";
    }

    @GetMapping("/documents/{code}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable String code) {
        var document = own.get(id).content().documents().get(code);
        if (document == null) {
            throw new NotFoundException("Document", code);
        }
        return documents.attachment(document, documents.describe(document).fileName());
    }

    private void page(MobilityApplication draft, @Nullable String slot, String problem, Model model) {
        var files = draft.content().documents();
        var described = documents.describe(files.values());
        model.addAttribute("draft", draft);
        model.addAttribute(
                "slots",
                own.terms(draft).documents().stream()
                        .map(code -> new Slot(
                                code,
                                planOf(draft, code),
                                files.containsKey(code) ? described.get(files.get(code)) : null))
                        .toList());
        model.addAttribute("problems", slot == null ? Map.of() : Map.of(slot, problem));
    }

    /** The plan has another name for each type of stay. */
    private static String planOf(MobilityApplication draft, String code) {
        var type = draft.content().mobility().type();
        return type == null ? code : code + "." + type.name();
    }
}
