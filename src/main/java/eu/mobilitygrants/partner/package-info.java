/** Host organisations: the register of charters (ECHE), networks of the institution. Knows no call and no application. */
@ApplicationModule(allowedDependencies = {"shared", "institution", "eligibility", "identity"})
@NullMarked
package eu.mobilitygrants.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
