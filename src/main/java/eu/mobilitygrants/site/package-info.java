/** The frame around every page: layout, error pages, language, the portal's clock. Knows nothing of the domain. */
@ApplicationModule(allowedDependencies = {"shared", "institution", "identity"})
@NullMarked
package eu.mobilitygrants.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
