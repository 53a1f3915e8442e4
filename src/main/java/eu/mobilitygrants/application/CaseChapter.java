package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.PersonalRecords.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * What one room knows of a case, for its dossier. Every room that keeps anything about cases has one; they stand in the
 * dossier in the order of their beans. Others are named: whoever reads a dossier proves how the case was decided.
 */
public interface CaseChapter {

    /** @param reader who is to read it: what their roles hide from them on pages is left out here, too */
    Chapter of(ApplicationId application, Person reader, Locale locale);

    /**
     * One room's part.
     *
     * @param title for a reader
     * @param items in the order in which they are read; none where there is nothing to tell
     * @param files that belong to it
     */
    record Chapter(String title, List<Item> items, List<CaseFile> files) {}

    /**
     * A file of a dossier, byte for byte.
     *
     * @param name its path inside the dossier: lower-case letters, digits, hyphens, dots and slashes
     * @param content written when it is its turn, so that one file at a time is in memory
     */
    record CaseFile(String name, Content content) {}

    /** The bytes of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
