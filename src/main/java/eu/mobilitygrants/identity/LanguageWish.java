package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Somebody signed in who switches the pages to another language gets their mails in it as well. */
@Component
class LanguageWish implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentUser currentUser;
    private final People people;
    private final MailLanguages languages;

    LanguageWish(CurrentUser currentUser, People people, MailLanguages languages) {
        this.currentUser = currentUser;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wish = request.getParameter("lang");
        if (wish != null && request.getMethod().equals("GET")) {
            languages
                    .of(wish)
                    .ifPresent(language -> currentUser
                            .ifSignedIn()
                            .filter(person -> !person.locale().getLanguage().equals(language.getLanguage()))
                            .ifPresent(person -> people.writeIn(language, person.id())));
        }
        return true;
    }
}
