package eu.mobilitygrants.document;

/** What the portal takes. The pages say these numbers beforehand, and the database holds to them as well. */
public final class DocumentLimits {

    /** Bytes of one file. */
    public static final int FILE_BYTES = 10 * 1024 * 1024;

    /** Pages of one document, put together from however many files. */
    public static final int PAGES = 100;

    /** Files that are put together into one document. */
    public static final int FILES = 10;

    /** Bytes of all files of one application. */
    public static final int TOTAL_BYTES = 30 * 1024 * 1024;

    /** Bytes of a document put together: joining adds a little. */
    static final int JOINED_BYTES = 32 * 1024 * 1024;

    /** Millions of picture points of a photo. */
    public static final int MEGAPIXELS = 50;

    private static final int MEGABYTE = 1024 * 1024;

    private DocumentLimits() {}

    /** What the sentences about limits are given: megabytes a file, pages, files, megabytes in all, megapixels. */
    public static Object[] inWords() {
        return new Object[] {FILE_BYTES / MEGABYTE, PAGES, FILES, TOTAL_BYTES / MEGABYTE, MEGAPIXELS};
    }
}
