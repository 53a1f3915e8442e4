package eu.mobilitygrants.review;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.identity.Person;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which cases somebody may open at the office: lists of other rooms show these, and no others. */
@Component
public class OpenAtOffice {

    private final ReviewPermissions permissions;

    OpenAtOffice(ReviewPermissions permissions) {
        this.permissions = permissions;
    }

    /** Whose cases of a call, but for those that the reader has a conflict of interest in; see {@link Conflicts}. */
    public Set<Audience> audiences(Person reader, CallId call) {
        return permissions.openAtOffice(reader, call);
    }
}
