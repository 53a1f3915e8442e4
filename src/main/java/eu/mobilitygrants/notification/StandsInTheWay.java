package eu.mobilitygrants.notification;

import eu.mobilitygrants.eligibility.Finding;
import java.util.List;

/** The rules that a draft does not meet, told as a list with a sentence for each. */
record StandsInTheWay(List<Finding> findings) {}
