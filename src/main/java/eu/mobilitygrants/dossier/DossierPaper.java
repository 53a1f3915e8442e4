package eu.mobilitygrants.dossier;

import eu.mobilitygrants.application.CaseChapter.CaseFile;
import eu.mobilitygrants.application.CaseChapter.Chapter;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.paper.Paper;
import eu.mobilitygrants.paper.PaperBusyException;
import eu.mobilitygrants.paper.PaperTooLongException;
import eu.mobilitygrants.paper.PrintedPaper;
import eu.mobilitygrants.paper.Sheet;
import eu.mobilitygrants.review.ReviewedCases.Reviewed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All chapters of a case to read: as a PDF, and where that would be longer than is printed, as plain text. */
@Component
class DossierPaper {

    /** Others print, too: a dossier of a call waits its turn for every case. */
    private static final int TRIES = 15;

    private final Paper paper;
    private final PersonalFacts facts;

    DossierPaper(Paper paper, PersonalFacts facts) {
        this.paper = paper;
        this.facts = facts;
    }

    /** Adds it to a dossier. @param folder inside the dossier */
    void write(
            Reviewed one,
            List<Chapter> chapters,
            Person reader,
            Instant at,
            Locale locale,
            String folder,
            DossierFile to)
            throws IOException {
        var title = facts.say(
                locale, "dossier.title", one.receiptNumber(), one.call().value());
        var issued = facts.say(locale, "dossier.issued", facts.instant(locale, at), reader.name());
        var sheet = new Sheet(
                "paper/dossier",
                locale,
                title,
                facts.say(locale, "dossier.description"),
                title,
                Map.of("chapters", chapters, "issued", issued, "application", one.application()));
        try (var printed = printed(sheet)) {
            to.add(folder, new CaseFile("dossier.pdf", out -> copy(printed, out)));
        } catch (PaperTooLongException tooLong) {
            var text = text(title, issued, chapters);
            to.add(folder, new CaseFile("dossier.txt", out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private PrintedPaper printed(Sheet sheet) {
        for (var tried = 1; ; tried++) {
            try {
                return paper.print(sheet);
            } catch (PaperBusyException busy) {
                if (tried == TRIES) {
                    throw busy;
                }
            }
        }
    }

    private static void copy(PrintedPaper printed, OutputStream out) throws IOException {
        try (var in = printed.open()) {
            in.transferTo(out);
        }
    }

    private static String text(String title, String issued, List<Chapter> chapters) {
        var text = new StringBuilder(title).append('\n').append(issued).append('\n');
        for (var chapter : chapters) {
            text.append("\n\n== ").append(chapter.title()).append(" ==\n");
            for (var item : chapter.items()) {
                text.append("\n-- ").append(item.title()).append('\n');
                item.facts()
                        .forEach(fact -> text.append(fact.label())
                                .append(": ")
                                .append(fact.value())
                                .append('\n'));
            }
        }
        return text.toString();
    }
}
