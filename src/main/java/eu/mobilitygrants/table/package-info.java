/** Writes tables that spreadsheets open: comma-separated, or a workbook. Knows nothing of what is in them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.mobilitygrants.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
