package eu.mobilitygrants.application;

import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a dossier: each submission with its answers, the verdict rule by rule, the frozen text and the files. */
@Component
@Order(10)
class SubmissionChapter implements CaseChapter {

    private final FrozenTexts texts;
    private final SubmissionViews views;
    private final ReceiptWording words;
    private final Documents documents;
    private final PersonalFacts facts;

    SubmissionChapter(
            FrozenTexts texts, SubmissionViews views, ReceiptWording words, Documents documents, PersonalFacts facts) {
        this.texts = texts;
        this.views = views.forOffice();
        this.words = words;
        this.documents = documents;
        this.facts = facts;
    }

    @Override
    public Chapter of(ApplicationId application, Person reader, Locale locale) {
        var items = new ArrayList<Item>();
        var files = new ArrayList<CaseFile>();
        for (var frozen : texts.of(application)) {
            var submission = frozen.submission();
            items.add(receipt(submission, locale));
            items.addAll(answers(submission, locale));
            items.add(verdict(submission, locale));
            var name = ReceiptWording.download(submission.receipt());
            files.add(
                    new CaseFile(name + ".json", out -> out.write(frozen.text().getBytes(StandardCharsets.UTF_8))));
            words.files(submission, locale)
                    .forEach(file -> files.add(new CaseFile(
                            "documents/" + file.download(), out -> out.write(documents.content(file.id())))));
        }
        return new Chapter(facts.say(locale, "application.dossier.title"), items, files);
    }

    private Item receipt(SubmittedApplication submission, Locale locale) {
        var receipt = submission.receipt();
        var told = facts.item(locale, "application.dossier.submission", receipt.number())
                .add("application.paper.call", words.call(submission, locale))
                .add("application.paper.submitted", words.instant(submission, locale))
                .add("application.paper.application", receipt.application())
                .add("application.receipt.sha256", receipt.sha256());
        words.files(submission, locale)
                .forEach(file -> told.add(file.code(), file.title(), file.described() + ", SHA-256 " + file.sha256()));
        return told.told();
    }

    private List<Item> answers(SubmittedApplication submission, Locale locale) {
        return views.of(submission, locale).sections().stream()
                .map(part -> {
                    var told = facts.item(
                            locale,
                            "application.dossier.part",
                            submission.receipt().number(),
                            part.title());
                    part.rows().forEach(row -> told.add(row.field(), row.label(), row.value()));
                    return told.told();
                })
                .toList();
    }

    private Item verdict(SubmittedApplication submission, Locale locale) {
        var told = facts.item(
                locale,
                "application.dossier.verdict",
                submission.receipt().number(),
                words.verdict(submission, locale));
        words.rules(submission, locale)
                .forEach(rule -> told.add(rule.rule(), rule.rule(), rule.outcome() + ": " + rule.sentence()));
        return told.told();
    }
}
