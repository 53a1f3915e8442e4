package eu.mobilitygrants.application;

import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.CountryNames;
import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;

/** How the forms of this room read what was typed, and how they name a field in a sentence about it. */
final class FormInput {

    private FormInput() {}

    static void read(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.registerCustomEditor(CountryCode.class, new Typed(CountryNames::of));
        binder.registerCustomEditor(BigDecimal.class, new Typed(text -> new BigDecimal(text.replace(',', '.'))));
        binder.setBindingErrorProcessor(new UnreadableInput());
    }

    static void refuseLongerThan(int maximum, Errors errors, String field, @Nullable String value) {
        if (value != null && value.length() > maximum) {
            errors.rejectValue(
                    field, "application.tooLong", new Object[] {label(errors.getObjectName(), field), maximum}, null);
        }
    }

    /** Something before and after one at sign: whether mail arrives is another matter. */
    static void refuseNoAddress(Errors errors, String field, @Nullable String value) {
        refuseLongerThan(254, errors, field, value);
        if (value != null && !value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors.rejectValue(
                    field, "application.noAddress", new Object[] {label(errors.getObjectName(), field)}, null);
        }
    }

    /** A year of two or five digits is a slip of the hand. */
    static void refuseFarAway(Errors errors, String field, @Nullable LocalDate value) {
        if (value != null && (value.getYear() < 1990 || value.getYear() > 2099)) {
            errors.rejectValue(
                    field,
                    "application.unreadable.LocalDate",
                    new Object[] {label(errors.getObjectName(), field)},
                    null);
        }
    }

    /** The label of a field, in whatever language the message is written in the end. */
    static DefaultMessageSourceResolvable label(String form, String field) {
        var name = field.replaceFirst("\\[.*", "");
        return new DefaultMessageSourceResolvable(new String[] {"application." + form + "." + name}, name);
    }

    /** Empty is nothing. */
    private static final class Typed extends PropertyEditorSupport {

        private final Function<String, Object> reading;

        Typed(Function<String, Object> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            setValue(text.isBlank() ? null : reading.apply(text.strip()));
        }

        @Override
        public String getAsText() {
            return switch (getValue()) {
                case null -> "";
                case BigDecimal number -> number.toPlainString();
                case CountryCode country -> country.displayName(LocaleContextHolder.getLocale());
                default -> String.valueOf(getValue());
            };
        }
    }

    /** One sentence for each kind of value instead of one for each field. */
    private static final class UnreadableInput extends DefaultBindingErrorProcessor {

        @Override
        public void processPropertyAccessException(PropertyAccessException failure, BindingResult result) {
            var field = String.valueOf(failure.getPropertyName());
            var type = failure instanceof TypeMismatchException mismatch ? mismatch.getRequiredType() : null;
            var kind = type == null ? "Object" : type.getSimpleName();
            result.addError(new FieldError(
                    result.getObjectName(),
                    field,
                    failure.getValue(),
                    true,
                    new String[] {"application.unreadable." + kind, "application.unreadable"},
                    new Object[] {label(result.getObjectName(), field)},
                    null));
        }
    }
}
