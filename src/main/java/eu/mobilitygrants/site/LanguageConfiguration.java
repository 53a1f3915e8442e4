package eu.mobilitygrants.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The reader's language: chosen by the browser, changed by {@code ?lang=}, remembered in a cookie. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private final Languages languages;

    LanguageConfiguration(Languages languages) {
        this.languages = languages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setDefaultLocaleFunction(this::wishOf);
        return resolver;
    }

    private Locale wishOf(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) {
            return languages.first();
        }
        try {
            return languages.bestFor(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException unreadable) {
            return languages.first();
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OurLanguagesOnly());
        registry.addInterceptor(new InvalidFormStatus());
    }

    /** A language that we do not speak changes nothing. */
    private final class OurLanguagesOnly extends LocaleChangeInterceptor {

        OurLanguagesOnly() {
            setParamName("lang");
            setHttpMethods("GET", "HEAD");
            setIgnoreInvalidLocale(true);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws ServletException {
            var wish = request.getParameter(getParamName());
            var ours = wish != null && languages.speaks(Locale.forLanguageTag(wish));
            return !ours || super.preHandle(request, response, handler);
        }
    }
}
