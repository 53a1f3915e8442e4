package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentId;

/**
 * One of the files that a document is put together from.
 *
 * @param fileName as the applicant called it, made safe
 * @param bytes as stored; of a photo, its page
 */
record DocumentPart(DocumentId id, String fileName, int pages, long bytes) {}
