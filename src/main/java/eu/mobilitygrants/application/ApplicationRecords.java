package eu.mobilitygrants.application;

import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.Documents;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalFacts;
import eu.mobilitygrants.identity.PersonalRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells applicants of their drafts, submissions, documents and history; officers and assessors how often they acted. */
@Component
@Order(2)
class ApplicationRecords implements PersonalRecords {

    private final Applications applications;
    private final ApplicationTrail trail;
    private final FundingCalls calls;
    private final Documents documents;
    private final SubmissionViews views;
    private final PersonalFacts facts;
    private final WaiverTrail waivers;

    ApplicationRecords(
            Applications applications,
            ApplicationTrail trail,
            FundingCalls calls,
            Documents documents,
            SubmissionViews views,
            PersonalFacts facts,
            WaiverTrail waivers) {
        this.applications = applications;
        this.trail = trail;
        this.calls = calls;
        this.documents = documents;
        this.views = views;
        this.facts = facts;
        this.waivers = waivers;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var own = applications.of(person.id().value());
        var files = documents.describe(own.stream()
                .flatMap(application -> application.content().documents().values().stream())
                .toList());
        var submissions = trail.submissions(person.id());
        var fileNames = trail.fileNames(person.id());
        var leftovers = trail.leftovers(person.id());
        var history = trail.history(person.id());
        var sentBack = wasSentBack(history) ? trail.sentBack(person.id()) : Map.<ApplicationId, List<SentBack>>of();
        var items = new ArrayList<Item>();
        for (var application : own) {
            var names = fileNames.getOrDefault(application.id(), List.of());
            var typed = leftovers.getOrDefault(application.id(), List.of());
            items.add(written(application, files, names, typed, locale));
            submissions.getOrDefault(application.id(), List.of()).forEach(one -> items.add(submitted(one, locale)));
            sentBack.getOrDefault(application.id(), List.of()).forEach(one -> items.add(sentBack(one, locale)));
            items.addAll(happened(history.getOrDefault(application.id(), List.of()), locale));
        }
        items.addAll(waivers.of(person, locale));
        items.addAll(acted(person, locale));
        return new Chapter("application", facts.say(locale, "application.myData.title"), List.copyOf(items));
    }

    /** As it stands now. @param leftovers what was typed into it and could not be read */
    private Item written(
            MobilityApplication application,
            Map<DocumentId, StoredDocument> files,
            List<String> names,
            List<String> leftovers,
            Locale locale) {
        var terms = calls.terms(application.call());
        var content = application.content();
        var described = new TreeMap<String, StoredDocument>();
        content.documents().forEach((code, id) -> {
            var file = files.get(id);
            if (file != null) {
                described.put(code, file);
            }
        });
        var told = facts.item(locale, "application.myData.application." + application.status(), terms.title(locale))
                .add("application.myData.id", application.id())
                .add("application.myData.created", application.createdAt())
                .add("application.myData.changed", application.updatedAt())
                .add(
                        "application.myData.returnReason",
                        application.returnReason().orElse(null));
        rows(views.of(terms, content, described, locale), told);
        leftovers.forEach(text -> told.add("application.myData.typed", text));
        names.forEach(name -> told.add("application.myData.fileName", name));
        described
                .values()
                .forEach(file -> told.add("application.myData.uploaded", file.storedAt())
                        .add("application.myData.fileHash", file.sha256()));
        return told.told();
    }

    private Item submitted(SubmittedApplication submission, Locale locale) {
        var receipt = submission.receipt();
        var told = facts.item(locale, "application.myData.submission", receipt.number())
                .add("application.myData.submitted", receipt.submittedAt())
                .add("application.receipt.sha256", receipt.sha256());
        rows(views.of(submission, locale), told);
        return told.told();
    }

    /** Few ever were: the others' are not asked for. */
    private static boolean wasSentBack(Map<ApplicationId, List<CaseHistory.Entry>> history) {
        return history.values().stream()
                .flatMap(List::stream)
                .anyMatch(entry -> entry.kind().equals("application.history.RETURNED"));
    }

    private Item sentBack(SentBack sentBack, Locale locale) {
        return facts.item(locale, "application.myData.sentBack", sentBack.receiptNumber())
                .add("application.myData.sentBack.at", sentBack.at())
                .add("application.myData.sentBack.readAt", sentBack.readAt())
                .told();
    }

    private static void rows(SubmissionView view, PersonalFacts.Facts told) {
        view.sections().stream()
                .flatMap(part -> part.rows().stream())
                .forEach(row -> told.add(row.field(), row.label(), row.value()));
    }

    private List<Item> happened(List<CaseHistory.Entry> history, Locale locale) {
        if (history.isEmpty()) {
            return List.of();
        }
        var told = facts.item(locale, "application.myData.history");
        history.forEach(entry -> told.add(
                entry.kind(),
                facts.instant(locale, entry.at()),
                facts.say(locale, entry.kind()) + (entry.detail().isBlank() ? "" : ": " + entry.detail())));
        return List.of(told.told());
    }

    /** What they did in cases of others: how often, and nothing of the cases. */
    private List<Item> acted(Person person, Locale locale) {
        var acts = trail.actsInCasesOfOthers(person.id());
        if (acts.isEmpty()) {
            return List.of();
        }
        var told = facts.item(locale, "application.myData.acts");
        acts.forEach((kind, times) -> told.add(kind, facts.say(locale, kind), times));
        return List.of(told.told());
    }
}
