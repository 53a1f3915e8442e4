package eu.mobilitygrants.call;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * The portal's words as the office and the committee read them: they speak of the applicant, where the applicant is spoken
 * to. A key that needs other words for them has them under the same key with {@code .office} behind it.
 */
public final class OfficeMessages implements MessageSource {

    private static final String VARIANT = ".office";

    private final MessageSource messages;

    private OfficeMessages(MessageSource messages) {
        this.messages = messages;
    }

    public static MessageSource over(MessageSource messages) {
        return messages instanceof OfficeMessages ? messages : new OfficeMessages(messages);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        var own = messages.getMessage(code + VARIANT, arguments, null, locale);
        return own == null ? messages.getMessage(code, arguments, otherwise, locale) : own;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var own = messages.getMessage(code + VARIANT, arguments, null, locale);
        return own == null ? messages.getMessage(code, arguments, locale) : own;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return messages.getMessage(resolvable, locale);
    }
}
