/** Funding calls as data: window, deadline, mobility types, pools, criteria, countries. Knows nobody who applied. */
@ApplicationModule(allowedDependencies = {"shared", "institution", "identity", "eligibility", "partner"})
@NullMarked
package eu.mobilitygrants.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
