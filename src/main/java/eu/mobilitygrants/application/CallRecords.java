package eu.mobilitygrants.application;

import eu.mobilitygrants.application.CaseChapter.CaseFile;
import eu.mobilitygrants.call.CallId;
import java.util.List;
import java.util.Map;

/** What one room keeps of a whole call besides its cases, for the dossier of the call. */
public interface CallRecords {

    Kept of(CallId call);

    /**
     * As it is when it is asked for.
     *
     * @param stated what the dossier says of it, by name, such as the hash of the ledger's last entry
     * @param files of any size, each written piece by piece
     */
    record Kept(Map<String, Object> stated, List<CaseFile> files) {}
}
