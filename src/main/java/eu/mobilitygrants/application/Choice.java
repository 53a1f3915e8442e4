package eu.mobilitygrants.application;

/** One option of a list. */
record Choice(String value, String label) {}
