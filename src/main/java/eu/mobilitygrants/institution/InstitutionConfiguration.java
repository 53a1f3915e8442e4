package eu.mobilitygrants.institution;

import eu.mobilitygrants.shared.CountryCode;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

@Configuration(proxyBeanMethods = false)
class InstitutionConfiguration {

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, CountryCode> countryCodeConverter() {
        return new CountryCodeConverter();
    }

    /** A class, not a lambda: Spring reads source and target type from it. */
    static class CountryCodeConverter implements Converter<String, CountryCode> {

        @Override
        public CountryCode convert(String source) {
            return CountryCode.of(source);
        }
    }
}
