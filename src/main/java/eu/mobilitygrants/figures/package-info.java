/** Numbers of the calls as pictures, tables and the yearly report. Reads what other rooms publish; owns and changes nothing. */
@ApplicationModule(
        allowedDependencies = {"shared", "institution", "eligibility", "identity", "call", "review", "table"})
@NullMarked
package eu.mobilitygrants.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
