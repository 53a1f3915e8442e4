package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.CallTexts;
import eu.mobilitygrants.call.TermsBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The call's own words, in every language of the portal, side by side. */
@Component
class TextsPart implements PartPage {

    private static final int LONGEST = 2000;

    private final List<String> languages;

    TextsPart(@Value("${portal.languages}") List<String> languages) {
        this.languages = List.copyOf(languages);
    }

    @Override
    public CallPart part() {
        return CallPart.TEXTS;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        var groups = new ArrayList<FieldGroup>();
        for (var key : CallTexts.required(call)) {
            var fields = new ArrayList<PartField>();
            for (var language : languages) {
                fields.add(field(call, key, language, words));
            }
            groups.add(new FieldGroup(name(key, words), fields));
        }
        return groups;
    }

    /** What a text is, such as the name of the pool STAFF. */
    static String name(String key, PartWords words) {
        var dot = key.indexOf('.');
        return dot < 0
                ? words.say("call.text." + key)
                : words.say("call.text." + key.substring(0, dot), key.substring(dot + 1));
    }

    private static PartField field(CallTerms call, String key, String language, PartWords words) {
        var text = call.texts().getOrDefault(language, Map.of()).getOrDefault(key, "");
        var label = Locale.of(language).getDisplayLanguage(words.locale());
        return new PartField(
                key.equals("summary") ? PartField.Kind.AREA : PartField.Kind.TEXT,
                fieldKey(key, language),
                label,
                null,
                List.of(text),
                List.of());
    }

    /** A dot would lead into the value. */
    private static String fieldKey(String key, String language) {
        return key.replace('.', '-') + "_" + language;
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        var texts = new HashMap<String, Map<String, String>>();
        for (var language : languages) {
            var words = new HashMap<>(call.texts().getOrDefault(language, Map.of()));
            for (var key : CallTexts.required(call)) {
                var text = answers.text(fieldKey(key, language));
                if (text.length() > LONGEST) {
                    answers.wrong(fieldKey(key, language), "tooLong", LONGEST);
                }
                words.put(key, text);
            }
            texts.put(language, words);
        }
        return TermsBuilder.of(call).texts(texts).build();
    }
}
