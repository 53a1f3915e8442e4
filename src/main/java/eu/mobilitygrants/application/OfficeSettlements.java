package eu.mobilitygrants.application;

import java.util.List;
import java.util.Locale;

/** What the office settled of what a verdict left to it. Answered by a room that knows the screening. */
public interface OfficeSettlements {

    /** By whom, when and why, one sentence for each rule settled; empty if none is. */
    List<String> of(ApplicationId application, int receiptNumber, Locale locale);
}
