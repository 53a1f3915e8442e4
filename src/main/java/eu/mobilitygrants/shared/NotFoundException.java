package eu.mobilitygrants.shared;

/** The thing asked for does not exist, or must not be seen to exist by whoever asks: answered as 404 either way. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object which) {
        super("%s %s does not exist".formatted(what, which));
    }
}
