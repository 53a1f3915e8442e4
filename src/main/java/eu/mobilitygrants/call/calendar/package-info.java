/** Calendars: months as pictures, and a day that is taken home as a file. Knows dates and time zones, and no call. */
@NullMarked
package eu.mobilitygrants.call.calendar;

import org.jspecify.annotations.NullMarked;
