package eu.mobilitygrants.document;

/** A file that was looked into and is taken. Only this room makes one. */
public final class AcceptedFile {

    private final String fileName;
    private final byte[] content;
    private final int pages;

    AcceptedFile(String fileName, byte[] content, int pages) {
        this.fileName = fileName;
        this.content = content;
        this.pages = pages;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    int pages() {
        return pages;
    }
}
