package eu.mobilitygrants.call;

/**
 * A funding call, by the code it is known under.
 *
 * @param value capital letters, digits and hyphens, e.g. {@code ERASMUS-2024}
 */
public record CallId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
