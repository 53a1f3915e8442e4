package eu.mobilitygrants.document;

/** A PDF that was looked into and is taken, or was made of a photo. Only this room makes one. */
public final class AcceptedFile {

    private final String fileName;
    private final byte[] content;
    private final int pages;

    AcceptedFile(String fileName, byte[] content, int pages) {
        this.fileName = fileName;
        this.content = content;
        this.pages = pages;
    }

    /** As the sender called it, made safe. */
    public String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    /** Bytes as they would be stored. */
    public long size() {
        return content.length;
    }

    public int pages() {
        return pages;
    }
}
