package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentLimits;
import eu.mobilitygrants.document.Documents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with the documents of a draft, and the sentences it says. */
@Component
class DocumentsPage {

    private final OwnApplication own;
    private final DocumentUploads uploads;
    private final Documents documents;
    private final MessageSource messages;

    DocumentsPage(OwnApplication own, DocumentUploads uploads, Documents documents, MessageSource messages) {
        this.own = own;
        this.uploads = uploads;
        this.documents = documents;
        this.messages = messages;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Each refused file by its name, or a sentence about all of them. */
    List<String> say(Locale locale, List<RefusedFile> refused) {
        return refused.stream().map(file -> say(locale, file)).toList();
    }

    private String say(Locale locale, RefusedFile file) {
        var reason = say(locale, file.messageKey(), file.arguments().toArray());
        return file.fileName().isBlank()
                ? reason
                : say(locale, "application.documents.refused", Documents.shownName(file.fileName()), reason);
    }

    /** The page with what is wrong in one of its documents. */
    void fillWithProblems(MobilityApplication draft, String code, List<String> problems, Model model) {
        fill(draft, model);
        model.addAttribute("problems", Map.of(code, problems));
        model.addAttribute("hasErrors", true);
    }

    void fill(MobilityApplication draft, Model model) {
        var files = draft.content().documents();
        var described = documents.describe(files.values());
        var parts = uploads.parts(draft.id());
        model.addAttribute("draft", draft);
        model.addAttribute("limits", DocumentLimits.inWords());
        model.addAttribute("largestFile", DocumentLimits.FILE_BYTES);
        model.addAttribute("largestUpload", OversizeUpload.MAXIMUM_BYTES);
        model.addAttribute(
                "slots",
                own.terms(draft).documents().stream()
                        .map(code -> new Slot(
                                code,
                                planOf(draft, code),
                                files.containsKey(code) ? described.get(files.get(code)) : null,
                                parts.getOrDefault(code, List.of())))
                        .toList());
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
    }

    /** The plan has another name for each type of stay. */
    private static String planOf(MobilityApplication draft, String code) {
        var type = draft.content().mobility().type();
        return type == null ? code : code + "." + type.name();
    }
}
