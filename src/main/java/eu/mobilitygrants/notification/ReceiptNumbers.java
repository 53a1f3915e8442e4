package eu.mobilitygrants.notification;

import java.util.List;

/**
 * Receipt numbers of one call, told one after the other.
 *
 * @param more whether there are others beyond these
 */
record ReceiptNumbers(List<Integer> numbers, boolean more) {}
