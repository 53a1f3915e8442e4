package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.DocumentLimits;
import eu.mobilitygrants.document.UnacceptableFileException;
import eu.mobilitygrants.shared.ConflictException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Uploading and arranging the files of a draft. */
@Controller
@RequestMapping(OwnApplication.PATH + "/draft/documents")
class DocumentsController {

    private static final String VIEW = "application/documents";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DocumentUploads uploads;
    private final OwnApplication own;
    private final DocumentsPage page;

    DocumentsController(DocumentUploads uploads, OwnApplication own, DocumentsPage page) {
        this.uploads = uploads;
        this.own = own;
        this.page = page;
    }

    /** @param tooLarge the document of an upload that was too large to be read at all: see {@link OversizeUpload} */
    @GetMapping
    String open(@PathVariable UUID id, @RequestParam @Nullable String tooLarge, Model model, Locale locale) {
        var draft = own.get(id);
        if (draft.status() != ApplicationStatus.DRAFT) {
            return "redirect:/applications/" + id;
        }
        if (tooLarge != null && own.terms(draft).documents().contains(tooLarge)) {
            var sentence = page.say(locale, "application.documents.tooLarge", DocumentLimits.inWords());
            page.fillWithProblems(draft, tooLarge, List.of(sentence), model);
        } else {
            page.fill(draft, model);
        }
        return VIEW;
    }

    @PostMapping("/{code}")
    ModelAndView upload(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam @Nullable List<MultipartFile> file,
            @RequestParam @Nullable String instead,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var said = take(id, code, file, instead, locale);
        if (said.problems().isEmpty()) {
            flash.addFlashAttribute("noticeText", said.notice()).addFlashAttribute("focus", "slot-" + code);
            return new ModelAndView(address(id));
        }
        model.addAttribute("noticeText", said.notice());
        return refused(id, code, said.problems(), model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same for a script that shows how far it is: the page it then opens says how it went. */
    @PostMapping(path = "/{code}", headers = "X-Requested-With=XMLHttpRequest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void uploadByScript(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam @Nullable List<MultipartFile> file,
            @RequestParam @Nullable String instead,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var said = take(id, code, file, instead, locale);
        var next = RequestContextUtils.getOutputFlashMap(request);
        next.put("focus", "slot-" + code);
        if (said.notice() != null) {
            next.put("noticeText", said.notice());
        }
        if (!said.problems().isEmpty()) {
            next.put("problems", Map.of(code, said.problems()));
            next.put("hasErrors", true);
        }
        RequestContextUtils.saveOutputFlashMap("/applications/" + id + "/draft/documents", request, response);
    }

    /** Moves or removes one file; {@code order} is the list that the reader saw. */
    @PostMapping("/{code}/arrange")
    ModelAndView arrange(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String order,
            @RequestParam @Nullable String up,
            @RequestParam @Nullable String down,
            @RequestParam @Nullable String remove,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            if (remove != null) {
                uploads.remove(new ApplicationId(id), own.applicant(), code, part(remove));
                flash.addFlashAttribute("notice", "application.documents.removed");
                flash.addFlashAttribute("focus", "slot-" + code);
            } else {
                var moved = part(up != null ? up : down);
                var shown = Stream.of(order.split(","))
                        .map(DocumentsController::part)
                        .toList();
                var place =
                        uploads.move(new ApplicationId(id), own.applicant(), code, moved, up != null ? -1 : 1, shown);
                var name = uploads.part(new ApplicationId(id), code, moved).fileName();
                flash.addFlashAttribute(
                        "noticeText", page.say(locale, "application.documents.moved", name, place, shown.size()));
                flash.addFlashAttribute("focus", focusAfterMove(up != null, moved, place, shown.size()));
            }
        } catch (ConflictException stale) {
            return refused(id, code, List.of(sayIfStale(stale, locale)), model, HttpStatus.CONFLICT);
        } catch (UnacceptableFileException refusal) {
            var sentence = page.say(locale, refusal.messageKey(), refusal.arguments());
            return refused(id, code, List.of(sentence), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(address(id));
    }

    /** Stays on the button that was pressed, as long as it is there. */
    private static String focusAfterMove(boolean up, DocumentId moved, int place, int places) {
        var again = up ? place > 1 : place == places;
        return (again ? "up-" : "down-") + moved;
    }

    /** @param notice null if nothing was taken */
    private record Said(@Nullable String notice, List<String> problems) {}

    private Said take(
            UUID id, String code, @Nullable List<MultipartFile> file, @Nullable String instead, Locale locale) {
        var chosen = file == null
                ? List.<Resource>of()
                : file.stream()
                        .filter(each ->
                                !String.valueOf(each.getOriginalFilename()).isEmpty())
                        .map(MultipartFile::getResource)
                        .toList();
        if (chosen.isEmpty()) {
            return new Said(null, List.of(page.say(locale, "application.documents.choose")));
        }
        try {
            var replaced = instead == null || instead.isEmpty() ? null : part(instead);
            var refused = uploads.add(new ApplicationId(id), own.applicant(), code, chosen, replaced);
            var taken =
                    refused.stream().anyMatch(each -> each.fileName().isEmpty()) ? 0 : chosen.size() - refused.size();
            var notice = switch (taken) {
                case 0 -> null;
                case 1 -> page.say(locale, "application.documents.uploaded");
                default -> page.say(locale, "application.documents.uploadedSeveral", taken);
            };
            return new Said(notice, page.say(locale, refused));
        } catch (ConflictException stale) {
            return new Said(null, List.of(sayIfStale(stale, locale)));
        }
    }

    /** What no change of this page can mend has a page of its own. */
    private String sayIfStale(ConflictException conflict, Locale locale) {
        if (!conflict.messageKey().equals(DraftDocuments.STALE)) {
            throw conflict;
        }
        return page.say(locale, conflict.messageKey());
    }

    private ModelAndView refused(UUID id, String code, List<String> problems, Model model, HttpStatus status) {
        page.fillWithProblems(own.get(id), code, problems, model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private static String address(UUID id) {
        return "redirect:/applications/" + id + "/draft/documents";
    }

    /** What is no id is no file of this document either. */
    private static DocumentId part(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new ConflictException(DraftDocuments.STALE, "not an id");
        }
        return new DocumentId(UUID.fromString(id));
    }
}
