package eu.mobilitygrants.dossier;

import eu.mobilitygrants.application.CallRecords;
import eu.mobilitygrants.application.CaseChapter.CaseFile;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.ReviewedCases;
import eu.mobilitygrants.review.ReviewedCases.Reviewed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Issues dossiers: of one case, or of every case of a call with its whole ledger. */
@Service
class Dossiers {

    /** Cases whose numbers are read at once; each is written by itself. */
    private static final int AT_ONCE = 50;

    private static final List<String> ENCLOSED = List.of("README.txt", "VerifyDossier.java");

    private final CaseDossiers dossiers;
    private final ReviewedCases cases;
    private final List<CallRecords> records;
    private final Clock clock;

    Dossiers(CaseDossiers dossiers, ReviewedCases cases, List<CallRecords> records, Clock clock) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** @return the hash of the list of hashes */
    String write(Reviewed one, Person reader, Locale locale, OutputStream out) throws IOException {
        try (var dossier = new DossierFile(out, clock.instant())) {
            enclose(dossier);
            dossiers.write(one, "", reader, clock.instant(), locale, dossier);
            var hash = dossier.sealed();
            dossier.finish();
            return hash;
        }
    }

    /** Without the cases that the reader is kept out of; how many these are is stated. @return as above */
    String write(CallId call, Person reader, Locale locale, OutputStream out) throws IOException {
        try (var dossier = new DossierFile(out, clock.instant())) {
            enclose(dossier);
            var stated = new LinkedHashMap<String, Object>();
            stated.put("kind", "call");
            stated.put("call", call.value());
            stated.put("leftOut", cases.leftOut(call, reader.id()));
            stated.put("cases", writeCases(call, reader, locale, dossier));
            stated.put("issuedAt", clock.instant().toString());
            for (var room : records) {
                var kept = room.of(call);
                stated.putAll(kept.stated());
                for (var file : kept.files()) {
                    dossier.add("", file);
                }
            }
            dossier.add("", CaseDossiers.json(stated));
            var hash = dossier.sealed();
            dossier.finish();
            return hash;
        }
    }

    private int writeCases(CallId call, Person reader, Locale locale, DossierFile dossier) throws IOException {
        var written = 0;
        var some = cases.after(call, 0, AT_ONCE, reader.id());
        while (!some.isEmpty()) {
            for (var one : some) {
                var folder = "cases/%05d/".formatted(one.receiptNumber());
                dossiers.write(one, folder, reader, clock.instant(), locale, dossier);
                written++;
            }
            some = cases.after(call, some.getLast().receiptNumber(), AT_ONCE, reader.id());
        }
        return written;
    }

    private static void enclose(DossierFile dossier) throws IOException {
        for (var name : ENCLOSED) {
            var file = new ClassPathResource("dossier/" + name);
            dossier.add("", new CaseFile(name, out -> {
                try (var in = file.getInputStream()) {
                    in.transferTo(out);
                }
            }));
        }
    }
}
