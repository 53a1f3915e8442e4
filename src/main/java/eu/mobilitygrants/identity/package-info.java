/** People, their roles and how they sign in. Knows nothing of what anybody applied for. */
@ApplicationModule(allowedDependencies = {"shared", "institution"})
@NullMarked
package eu.mobilitygrants.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
