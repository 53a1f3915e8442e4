/** Turns pages of ours into PDF files. Knows nothing of what is on them. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package eu.mobilitygrants.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
