package eu.mobilitygrants.dossier;

import eu.mobilitygrants.application.CaseChapter;
import eu.mobilitygrants.application.CaseChapter.CaseFile;
import eu.mobilitygrants.application.CaseChapter.Chapter;
import eu.mobilitygrants.application.FrozenTexts;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.ReviewedCases.Reviewed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts one case into a dossier: every room's chapter as one PDF, every room's files, and what is stated of the case. */
@Component
class CaseDossiers {

    static final String STATED = "dossier.json";

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** All that a case consists of, at one instant. */
    private record Collected(List<Chapter> chapters, List<Map<String, Object>> submissions) {}

    private final List<CaseChapter> rooms;
    private final FrozenTexts texts;
    private final DossierPaper paper;
    private final TransactionTemplate oneInstant;

    /** @param rooms in their order */
    CaseDossiers(
            List<CaseChapter> rooms, FrozenTexts texts, DossierPaper paper, PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.texts = texts;
        this.paper = paper;
        this.oneInstant = new TransactionTemplate(transactions);
        oneInstant.setReadOnly(true);
        oneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param folder inside the dossier; empty, or ends in a slash */
    void write(Reviewed one, String folder, Person reader, Instant at, Locale locale, DossierFile to)
            throws IOException {
        var collected = Objects.requireNonNull(oneInstant.execute(transaction -> collected(one, reader, locale)));
        to.add(folder, json(stated(one, collected, at)));
        paper.write(one, collected.chapters(), reader, at, locale, folder, to);
        for (var chapter : collected.chapters()) {
            for (var file : chapter.files()) {
                to.add(folder, file);
            }
        }
    }

    private Collected collected(Reviewed one, Person reader, Locale locale) {
        var application = one.application();
        return new Collected(
                rooms.stream()
                        .map(room -> room.of(application, reader, locale))
                        .filter(chapter ->
                                !chapter.items().isEmpty() || !chapter.files().isEmpty())
                        .toList(),
                texts.of(application).stream()
                        .map(frozen -> frozen.submission().receipt())
                        .map(receipt -> Map.<String, Object>of(
                                "number", receipt.number(),
                                "submittedAt", receipt.submittedAt().toString(),
                                "sha256", receipt.sha256()))
                        .toList());
    }

    private static Map<String, Object> stated(Reviewed one, Collected collected, Instant at) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("kind", "case");
        stated.put("call", one.call().value());
        stated.put("application", one.application().toString());
        stated.put("receiptNumber", one.receiptNumber());
        stated.put("submissions", collected.submissions());
        stated.put("issuedAt", at.toString());
        return stated;
    }

    static CaseFile json(Map<String, Object> stated) {
        return new CaseFile(
                STATED, out -> out.write((JSON.writeValueAsString(stated) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
