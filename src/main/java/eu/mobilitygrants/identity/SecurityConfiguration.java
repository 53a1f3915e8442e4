package eu.mobilitygrants.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.HttpStatusAccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Which doors there are and who may open them. Coarse: what a person may do with one case is stated in each room's own
 * permissions. What is not named here stays shut.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String OFFICER = Role.OFFICER.name();
    private static final String ASSESSOR = Role.ASSESSOR.name();
    private static final String CHAIR = Role.CHAIR.name();
    private static final String AUDITOR = Role.AUDITOR.name();
    private static final String ADMIN = Role.ADMIN.name();

    private static final String[] DESCRIPTION = {"/v3/api-docs/**", "/v3/api-docs.yaml"};

    /** PostgreSQL has no text with a NUL in it, and no form of ours sends one: 400 instead of a failure further in. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** The interface for machines: no session, hence nothing to forge a request with. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) {
        return http.securityMatchers(doors -> doors.requestMatchers("/api/**").requestMatchers(DESCRIPTION))
                .authorizeHttpRequests(doors -> doors.requestMatchers("/api/calls/**")
                        .permitAll()
                        .requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                                .accessDeniedHandler(new HttpStatusAccessDeniedHandler(HttpStatus.NOT_FOUND)))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** The pages. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            FreshPersonSessions sessions,
            CsrfTokenRepository csrfTokens,
            RequestCache askedBefore,
            Customizer<OneTimeTokenLoginConfigurer<HttpSecurity>> oneTimeLinks,
            RefusedAtTheDoor refused) {
        return http.authorizeHttpRequests(SecurityConfiguration::doors)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.requestCache(askedBefore))
                .oneTimeTokenLogin(oneTimeLinks)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers("/calls/{call}/apply", "/calls/{call}/applications")
                .authenticated()
                .requestMatchers("/", "/check", "/calls/**", "/hosts/**")
                .permitAll()
                .requestMatchers("/sign-in/**", "/login/ott", "/error", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/*.css", "/*.js", "/*.svg")
                .permitAll()
                .requestMatchers("/demo/sign-in", "/demo/mail/**")
                .permitAll()
                .requestMatchers("/demo/clock")
                .hasRole(OFFICER)
                .requestMatchers("/applications/**", "/profile", "/my-data", "/my-data.*")
                .authenticated()
                .requestMatchers("/office/audit/**")
                .hasRole(AUDITOR)
                .requestMatchers("/office/cases/{id}/dossier.zip")
                .hasAnyRole(OFFICER, AUDITOR)
                .requestMatchers(HttpMethod.GET, "/office/cases/**")
                .hasAnyRole(OFFICER, AUDITOR, CHAIR)
                .requestMatchers(HttpMethod.POST, "/office/cases/{id}/conclusion/**", "/office/cases/{id}/conflicts/**")
                .hasAnyRole(OFFICER, CHAIR)
                .requestMatchers(HttpMethod.GET, "/office/committees", "/office/planner")
                .hasAnyRole(OFFICER, AUDITOR, CHAIR)
                .requestMatchers(HttpMethod.GET, "/office/committees/**", "/office/planner/**")
                .hasRole(OFFICER)
                .requestMatchers(HttpMethod.GET, "/office/**")
                .hasAnyRole(OFFICER, AUDITOR)
                .requestMatchers("/office/**")
                .hasRole(OFFICER)
                .requestMatchers(HttpMethod.GET, "/committee/meetings/{id}/minutes.pdf")
                .hasAnyRole(OFFICER, CHAIR, AUDITOR, ASSESSOR)
                .requestMatchers(HttpMethod.GET, "/committee/meetings/**", "/committee/conclusions/**")
                .hasAnyRole(OFFICER, CHAIR, AUDITOR)
                .requestMatchers("/committee/conclusions/**")
                .hasRole(CHAIR)
                .requestMatchers("/committee/meetings/**")
                .hasAnyRole(OFFICER, CHAIR)
                .requestMatchers(HttpMethod.POST, "/committee/cases/{id}/conclusion/**")
                .hasRole(CHAIR)
                .requestMatchers(HttpMethod.POST, "/committee/cases/{id}/assessment/**")
                .hasRole(ASSESSOR)
                .requestMatchers("/committee/**")
                .hasAnyRole(ASSESSOR, CHAIR)
                .requestMatchers("/admin/**")
                .hasRole(ADMIN)
                .anyRequest()
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; script-src 'self'; "
                        + "frame-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; connect-src 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"))
                .frameOptions(frames -> frames.disable())
                .addHeaderWriter(SecurityConfiguration::framing)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    /** Framed by nobody; except for what says that a page of our own may show it. */
    private static void framing(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("X-Frame-Options")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }
}
