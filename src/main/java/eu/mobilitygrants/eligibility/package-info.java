/** Decides by the rules R1 to R16 whether a stay can be supported: facts in, findings out, no clock and no tables. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package eu.mobilitygrants.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
