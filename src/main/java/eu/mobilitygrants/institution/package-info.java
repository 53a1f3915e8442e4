/** Who runs this portal and under which address: configuration, nothing else. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package eu.mobilitygrants.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
