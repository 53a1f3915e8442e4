package eu.mobilitygrants.application;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Criterion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;

/** Reads what was typed into a section, over what the draft holds already. */
@Component
class SectionForms {

    private final ConversionService conversions;

    SectionForms(@Qualifier("mvcConversionService") ConversionService conversions) {
        this.conversions = conversions;
    }

    /**
     * @param kept what could not be read before: read anew like anything that is typed, unless something was sent in its place
     */
    SectionReading read(CallTerms terms, MobilityApplication draft, Map<String, String> kept, SectionInput input) {
        var section = input.section();
        var fields = together(kept, input);
        var all = Map.copyOf(fields);
        retainAsked(section, terms, draft.content(), fields);
        var first = bind(input, draft, fields);
        var unreadable = unreadable(first, fields);
        kept.keySet().stream()
                .filter(field -> all.containsKey(field) && !fields.containsKey(field))
                .forEach(field -> unreadable.put(field, kept.get(field)));
        var content = content(first, draft);
        var completeness = Completeness.of(terms, content);
        var elsewhere = new HashMap<>(unreadable);
        elsewhere.keySet().removeIf(field -> completeness.shows(section.answer(field)));
        if (elsewhere.isEmpty()) {
            return new SectionReading(section, first, content, unreadable);
        }
        // What is not asked now is no mistake now; it is kept for the case that it is asked again.
        fields.keySet().removeAll(elsewhere.keySet());
        var second = bind(input, draft, fields);
        return new SectionReading(section, second, content(second, draft), unreadable);
    }

    private static Map<String, List<String>> together(Map<String, String> kept, SectionInput input) {
        var sent = input.answers();
        var fields = new TreeMap<String, List<String>>();
        kept.forEach((field, text) -> {
            if (!sent.contains(input.section().answer(field))) {
                fields.put(field, List.of(text));
            }
        });
        fields.putAll(input.fields());
        return fields;
    }

    /** Answers to criteria that nobody asks about come from no page of ours. */
    private static void retainAsked(
            Section section, CallTerms terms, ApplicationContent content, Map<String, List<String>> fields) {
        if (section == Section.ANSWERS) {
            var type = content.mobility().type();
            var criteria = type == null ? List.<Criterion>of() : terms.criteria(Audience.of(type));
            fields.keySet()
                    .retainAll(criteria.stream()
                            .map(criterion -> "answers[" + criterion.code() + "]")
                            .toList());
        }
    }

    private BindingResult bind(SectionInput input, MobilityApplication draft, Map<String, List<String>> fields) {
        var form = form(input.section(), draft);
        if (form instanceof YouForm you) {
            makeRoom(you, fields, input);
        }
        var binder = new WebDataBinder(form, input.section().path());
        binder.setConversionService(conversions);
        binder.setDisallowedFields("version");
        FormInput.read(binder);
        var bean = PropertyAccessorFactory.forBeanPropertyAccess(form);
        fields.keySet().removeIf(name -> !bean.isWritableProperty(name));
        var values = new MutablePropertyValues();
        fields.forEach(
                (name, texts) -> values.add(name, texts.size() == 1 ? texts.getFirst() : texts.toArray(String[]::new)));
        binder.bind(values);
        var result = binder.getBindingResult();
        form.validate(result);
        // What cannot be read takes the place of what stood there: that answer is not given any more.
        new HashSet<>(result.getFieldErrors().stream().map(FieldError::getField).toList())
                .forEach(field -> bean.setPropertyValue(field, null));
        return result;
    }

    private static SectionForm form(Section section, MobilityApplication draft) {
        return switch (section) {
            case STAY -> StayForm.of(draft.content());
            case YOU -> YouForm.of(draft.content());
            case HOST -> HostForm.of(draft.content());
            case ANSWERS -> AnswersForm.of(draft.content());
            case DOCUMENTS -> throw new IllegalArgumentException("Documents are not typed");
        };
    }

    /** A list that was sent is sent whole; leftovers alone stand between the citizenships that could be read. */
    private static void makeRoom(YouForm you, Map<String, List<String>> fields, SectionInput input) {
        var places = fields.keySet().stream()
                .filter(name -> name.startsWith("citizenships["))
                .map(SectionInput::place)
                .toList();
        if (input.answers().contains("you.citizenships")) {
            you.expectCitizenships(places.size());
        } else {
            you.leaveOpen(places);
        }
    }

    private static TreeMap<String, String> unreadable(BindingResult result, Map<String, List<String>> fields) {
        var unreadable = new TreeMap<String, String>();
        result.getFieldErrors().forEach(error -> {
            var typed = fields.get(error.getField());
            if (typed != null && !typed.getFirst().isBlank()) {
                unreadable.put(error.getField(), typed.getFirst());
            }
        });
        return unreadable;
    }

    private static ApplicationContent content(BindingResult result, MobilityApplication draft) {
        return result.getTarget() instanceof SectionForm form ? form.applyTo(draft.content()) : draft.content();
    }
}
