package eu.mobilitygrants.application;

import eu.mobilitygrants.document.UnacceptableFileException;
import java.util.List;

/**
 * A file that was not taken.
 *
 * @param fileName as it came, never trusted; empty where the sentence is about all files of a document
 */
record RefusedFile(String fileName, String messageKey, List<Object> arguments) {

    static RefusedFile because(String fileName, UnacceptableFileException refusal) {
        return new RefusedFile(fileName, refusal.messageKey(), List.of(refusal.arguments()));
    }

    UnacceptableFileException thrown() {
        return new UnacceptableFileException(messageKey, arguments.toArray());
    }
}
