package eu.mobilitygrants.call;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the terms of a call are written down. A mapper of its own: what is kept must not change with the web's settings. */
final class TermsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private TermsJson() {}

    static String write(CallTerms terms) {
        return MAPPER.writeValueAsString(terms);
    }

    static CallTerms read(String json) {
        return MAPPER.readValue(json, CallTerms.class);
    }
}
