package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import java.util.List;

/** One part of a call as a page of fields. */
interface PartPage {

    CallPart part();

    List<FieldGroup> groups(CallTerms call, PartWords words);

    /** The call with what was typed in place of what was there. Worth nothing if the answers have mistakes. */
    CallTerms read(CallTerms call, Answers answers);
}
