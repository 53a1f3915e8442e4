package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.shared.CountryCode;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * How contents and submissions are written down. A mapper of its own: what is stored for years must not change with the
 * settings of the web.
 */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule()
                    .addSerializer(new AsText<>(CountryCode.class, CountryCode::value))
                    .addDeserializer(CountryCode.class, new FromText<>(CountryCode.class, CountryCode::new))
                    .addSerializer(new AsText<>(DocumentId.class, DocumentId::toString))
                    .addDeserializer(
                            DocumentId.class,
                            new FromText<>(DocumentId.class, text -> new DocumentId(UUID.fromString(text))))
                    .addSerializer(new AsText<>(HostId.class, HostId::toString))
                    .addDeserializer(
                            HostId.class, new FromText<>(HostId.class, text -> new HostId(UUID.fromString(text)))))
            .build();

    private ContentJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** A value of one part as that part. */
    private static final class AsText<T> extends StdScalarSerializer<T> {

        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text.apply(value));
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> value;

        FromText(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return value.apply(parser.getString());
        }
    }
}
