package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.review.CaseFiles.Read;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a case's page, and hands out its documents. */
@Component
class CaseScreens {

    private final CasePages pages;
    private final PendingScreens pending;
    private final FundingCalls calls;
    private final MessageSource messages;
    private final Documents documents;

    CaseScreens(
            CasePages pages, PendingScreens pending, FundingCalls calls, MessageSource messages, Documents documents) {
        this.pages = pages;
        this.pending = pending;
        this.calls = calls;
        this.messages = messages;
        this.documents = documents;
    }

    /** @throws NotFoundException for what is no id at all, as for an id that is nobody's */
    static ApplicationId id(String text) {
        try {
            return ApplicationId.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException("Application", text);
        }
    }

    CallTerms terms(ReviewCase file) {
        return calls.terms(file.call(), file.callVersion());
    }

    CaseWords words(ReviewCase file, Locale locale) {
        return new CaseWords(terms(file), file.audience(), messages, locale);
    }

    /** The case, its words, and the forms that are not there yet: one that was just refused stays as it was typed. */
    CasePage show(Read read, Model model, Locale locale) {
        var words = words(read.file(), locale);
        var page = pages.of(read, words, locale);
        model.addAttribute("page", page);
        model.addAttribute("words", words);
        pending.show(read.file(), page.scores().hidden(), model);
        blank(model, "referralForm", ReferralForm::new);
        blank(model, "poolForm", PoolForm::new);
        blank(model, "priorityForm", PriorityForm::new);
        blank(model, "sendBackForm", SendBackForm::new);
        blank(model, "conclusionForm", ConclusionForm::new);
        blank(model, "conflictForm", ConflictForm::new);
        return page;
    }

    static void blank(Model model, String name, Supplier<Object> form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form.get());
        }
    }

    /** @throws NotFoundException if the submission has no such document */
    ResponseEntity<Resource> document(ReviewCase file, String code) {
        return documents.attachment(stored(file, code).id(), name(file, code));
    }

    /** To be read inside the case's page. @throws NotFoundException if the submission has no such document */
    ResponseEntity<Resource> framed(ReviewCase file, String code) {
        return documents.framed(stored(file, code).id(), name(file, code));
    }

    private StoredDocument stored(ReviewCase file, String code) {
        return pages.document(file, code).orElseThrow(() -> new NotFoundException("Document", code));
    }

    private static String name(ReviewCase file, String code) {
        return "%03d-%s.pdf"
                .formatted(file.receiptNumber(), code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
