package eu.mobilitygrants.application;

import java.util.List;
import java.util.Locale;

/** What a draft's place in the queue would be if it were submitted now. Answered by a room that knows the queue. */
public interface PlaceForecast {

    /** For the applicant, one sentence a line; empty while the draft does not say enough. */
    List<String> ifSubmittedNow(MobilityApplication draft, Locale locale);
}
