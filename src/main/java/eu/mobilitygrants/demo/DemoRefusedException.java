package eu.mobilitygrants.demo;

/** The demonstration refuses to start here. */
class DemoRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoRefusedException(String why) {
        super("The demonstration does not start: " + why);
    }
}
