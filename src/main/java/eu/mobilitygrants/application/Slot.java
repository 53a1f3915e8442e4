package eu.mobilitygrants.application;

import eu.mobilitygrants.document.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * A place for one document.
 *
 * @param code of the call's document
 * @param file null as long as there is none
 */
record Slot(String code, String hint, @Nullable StoredDocument file) {}
