package eu.mobilitygrants.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The content as the text it is stored in. */
@Converter
class ContentConverter implements AttributeConverter<ApplicationContent, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ApplicationContent content) {
        return content == null ? null : ContentJson.write(content);
    }

    @Override
    public @Nullable ApplicationContent convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : ContentJson.read(json, ApplicationContent.class);
    }
}
