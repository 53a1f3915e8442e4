/** Who looked at what: written after each page about a case, read by the auditor. Sole owner of that record. */
@ApplicationModule(allowedDependencies = {"shared", "institution", "identity", "call", "application", "review"})
@NullMarked
package eu.mobilitygrants.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
