package eu.mobilitygrants.document;

import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param fileName made safe: no path, no control characters, at most 120 characters, ends in {@code .pdf}
 * @param bytes size
 * @param sha256 lower-case hex of the stored bytes
 */
public record StoredDocument(DocumentId id, String fileName, long bytes, int pages, String sha256, Instant storedAt) {}
