package eu.mobilitygrants.trace;

import eu.mobilitygrants.application.AboutCase;
import eu.mobilitygrants.identity.CurrentUser;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every page of the office and the committee is traced, those that come later too. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration implements WebMvcConfigurer {

    private final Trace trace;
    private final CurrentUser currentUser;
    private final List<AboutCase> others;

    TraceConfiguration(Trace trace, CurrentUser currentUser, ObjectProvider<AboutCase> others) {
        this.trace = trace;
        this.currentUser = currentUser;
        this.others = others.orderedStream().toList();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TracedPages(trace, currentUser, others))
                .addPathPatterns("/office", "/office/**", "/committee", "/committee/**");
    }
}
