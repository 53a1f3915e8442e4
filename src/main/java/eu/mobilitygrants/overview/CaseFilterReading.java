package eu.mobilitygrants.overview;

import eu.mobilitygrants.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads a filter back from the text it was kept as. */
@Component
class CaseFilterReading {

    private final ConversionService conversion;

    CaseFilterReading(@Qualifier("mvcConversionService") ConversionService conversion) {
        this.conversion = conversion;
    }

    /** @throws NotFoundException for a text that is no filter: nothing of ours writes one */
    CaseFilter read(String query) {
        var values = new MutablePropertyValues();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, texts) -> values.add(
                        name,
                        texts.stream()
                                .map(text -> text == null ? "" : UriUtils.decode(text, StandardCharsets.UTF_8))
                                .toArray(String[]::new)));
        var filter = new CaseFilter();
        var binder = new DataBinder(filter, "filter");
        binder.setConversionService(conversion);
        binder.bind(values);
        filter.validate(binder.getBindingResult());
        if (binder.getBindingResult().hasErrors()) {
            throw new NotFoundException("Filter", query);
        }
        return filter;
    }
}
