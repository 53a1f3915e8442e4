package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import java.util.List;
import java.util.Locale;

/** What a case's place in the queue is, in sentences. Answered by the room that keeps the queue. */
public interface PlaceOutlook {

    /** For the office: one sentence a line, in the reader's language; empty if the case holds no place. */
    List<String> sentences(ApplicationId application, Locale locale);
}
