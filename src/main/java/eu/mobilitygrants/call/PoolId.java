package eu.mobilitygrants.call;

/**
 * One pool of grants of a call.
 *
 * @param code e.g. {@code STUDENT_PROGRAMME}
 */
public record PoolId(CallId call, String code) {

    @Override
    public String toString() {
        return call + "/" + code;
    }
}
