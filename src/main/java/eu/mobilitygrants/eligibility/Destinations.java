package eu.mobilitygrants.eligibility;

/** The countries that a pool of grants can be used for. */
public enum Destinations {
    /** EU member states and countries associated to the programme. */
    PROGRAMME,
    /** Countries of the programme's regions in the rest of the world. */
    INTERNATIONAL;

    boolean include(CountryTerms country) {
        return switch (this) {
            case PROGRAMME -> country.inProgramme();
            case INTERNATIONAL -> !country.inProgramme() && country.region() != null;
        };
    }
}
