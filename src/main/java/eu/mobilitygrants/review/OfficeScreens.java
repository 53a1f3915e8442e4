package eu.mobilitygrants.review;

import eu.mobilitygrants.review.CaseFiles.Read;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The office's page about a case. */
@Component
class OfficeScreens {

    private final CaseScreens screens;
    private final Clock clock;

    OfficeScreens(CaseScreens screens, Clock clock) {
        this.screens = screens;
        this.clock = clock;
    }

    String show(Read read, Model model, Locale locale) {
        screens.show(read, model, locale);
        CaseScreens.blank(model, "questionForm", () -> {
            var form = new QuestionForm();
            form.setAnswerBy(today().plusDays(screens.terms(read.file()).clarificationDays()));
            return form;
        });
        return "review/office-case";
    }

    ResponseEntity<Resource> document(Read read, String code) {
        return screens.document(read.file(), code);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
