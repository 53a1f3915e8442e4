package eu.mobilitygrants.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** How a link becomes a session. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** The framework's own page and its own way to ask for a token stay unused: SignInController has both. */
    @Bean
    Customizer<OneTimeTokenLoginConfigurer<HttpSecurity>> oneTimeLinks(
            SignInTokens tokens, SignInPeople people, AfterSignIn after) {
        return login -> login.loginPage("/sign-in")
                .loginProcessingUrl("/login/ott")
                .showDefaultSubmitPage(false)
                .generateRequestResolver(request -> null)
                .tokenGenerationSuccessHandler((request, response, token) -> {})
                .authenticationProvider(new OneTimeTokenAuthenticationProvider(tokens, people))
                .authenticationSuccessHandler(after)
                .authenticationFailureHandler(refused());
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, refusal) -> response.sendRedirect(request.getContextPath()
                + (refusal instanceof DisabledException ? "/sign-in/disabled" : "/sign-in/link-used"));
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** The page somebody asked for before they were sent to sign in. */
    @Bean
    @SuppressWarnings("NullAway") // null is documented: no parameter is added to the address
    RequestCache askedBefore() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(RefusedAtTheDoor::isPageBehindADoor);
        return cache;
    }
}
