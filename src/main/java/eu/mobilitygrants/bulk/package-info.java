/** One act for many cases: what it would do to whom, one confirmation, a result for each. Decides nothing by itself. */
@ApplicationModule(
        allowedDependencies = {"shared", "institution", "eligibility", "identity", "call", "application", "review"})
@NullMarked
package eu.mobilitygrants.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
