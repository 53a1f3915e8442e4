/** Gives out the grants of each pool, first come, first served. Sole owner of the queue and the ledger. */
@ApplicationModule(
        allowedDependencies = {"shared", "institution", "eligibility", "identity", "call", "application", "review"})
@NullMarked
package eu.mobilitygrants.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
