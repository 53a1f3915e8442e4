/** The dossier of a case or a call: everything that proves how it was decided, in one file that is verified without us. */
@ApplicationModule(
        allowedDependencies = {"shared", "institution", "paper", "identity", "call", "application", "review", "trace"})
@NullMarked
package eu.mobilitygrants.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
