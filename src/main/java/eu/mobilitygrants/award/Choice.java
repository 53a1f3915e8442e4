package eu.mobilitygrants.award;

/** One choice of a list, as the form fragments want it. */
record Choice(String value, String label) {}
