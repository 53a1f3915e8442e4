/** The office's pages of calls: prepare one, correct one, publish it. Knows nobody who applied. */
@NullMarked
package eu.mobilitygrants.call.office;

import org.jspecify.annotations.NullMarked;
