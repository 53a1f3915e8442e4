package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes when people come to know that an application of theirs was sent back: before any page of theirs is made that tells it.
 * So what such a page says is never taken back afterwards.
 */
@Component
class ReturnReading implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern OF_ONE =
            Pattern.compile("/applications/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final CurrentUser currentUser;
    private final Returns returns;
    private final Clock clock;

    ReturnReading(CurrentUser currentUser, Returns returns, Clock clock) {
        this.currentUser = currentUser;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/applications", "/applications/**", "/my-data", "/my-data.*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        currentUser.ifSignedIn().ifPresent(person -> read(person.id(), request.getRequestURI()));
        return true;
    }

    /** A page of one application tells of that one, every other one of all. */
    private void read(UserId applicant, String address) {
        var one = OF_ONE.matcher(address);
        if (one.find()) {
            returns.read(applicant, new ApplicationId(UUID.fromString(one.group(1))), clock.instant());
        } else {
            returns.read(applicant, clock.instant());
        }
    }
}
