/** Files: their bytes, hash and kind. Does not know what a file is for. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package eu.mobilitygrants.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
