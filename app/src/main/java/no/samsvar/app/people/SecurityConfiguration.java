package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import no.samsvar.app.web.Kept;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a browser is told, and how a request that is not allowed is answered. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 4 * 3600)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; object-src 'none'";
    private final Visitors visitors;

    SecurityConfiguration(Visitors visitors) {
        this.visitors = visitors;
    }

    /** On its own port, which only this machine reaches. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everything(
            HttpSecurity http,
            Gate gate,
            Pages pages,
            PublicAddress address,
            Issuers issuers,
            IssuerArrival arrival) {
        if (!issuers.all().isEmpty()) {
            http.oauth2Login(login -> issuers(login, issuers, arrival));
        }
        return http.authorizeHttpRequests(all -> all.anyRequest().access(gate))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(address)))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(p ->
                                        p.policy(
                                                "camera=(), microphone=(), geolocation=(), payment=()")))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint((request, response, why) ->
                                        refuse(request, response, pages))
                                .accessDeniedHandler((request, response, why) -> {
                                    if (why instanceof CsrfException) {
                                        pages.write(Kept.copy(request, "_csrf"), request, response);
                                    } else {
                                        refuse(request, response, pages);
                                    }
                                }))
                .build();
    }

    /** Code flow with PKCE, state and nonce; of what an issuer gives, only who it was is kept. */
    private static void issuers(
            OAuth2LoginConfigurer<HttpSecurity> login, Issuers issuers, IssuerArrival arrival) {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(issuers);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        login.loginPage("/sign-in")
                .clientRegistrationRepository(issuers)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(at -> at.authorizationRequestResolver(requests))
                .userInfoEndpoint(at ->
                        at.oidcUserService(
                                asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
                .securityContextRepository(new RequestAttributeSecurityContextRepository())
                .successHandler(arrival::arrived)
                .failureHandler(arrival::failed);
    }

    /** In a cookie, so that a stranger who only reads needs no session. */
    private static CookieCsrfTokenRepository tokens(PublicAddress address) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").secure(address.secure()));
        return tokens;
    }

    /** Strangers are asked to sign in; others learn nothing of what is there. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Pages pages)
            throws IOException {
        Visitor visitor = visitors.of(request);
        boolean over = visitor.guest() != null && !visitor.has(Role.DEBATE_GUEST);
        if (over && !visitor.signedIn() && request.getRequestURI().startsWith("/debate/")) {
            // what was typed is given back: it is nowhere else
            pages.write(
                    Problem.page("debate-over", HttpStatus.GONE, request.getParameter("text")),
                    request,
                    response);
            return;
        }
        if (!visitor.signedIn()
                && visitor.link() == null
                && visitor.guest() == null
                && request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null) { // a piece of a page goes nowhere
            String query = request.getQueryString();
            String next = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    "Location", "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            return;
        }
        boolean known =
                visitor.signedIn() || visitor.link() != null || visitor.has(Role.DEBATE_GUEST);
        pages.write(
                known
                        ? Problem.page("refused", HttpStatus.NOT_FOUND, null)
                        : Kept.page(request, "_csrf"),
                request,
                response);
    }

    /** OWASP's parameters: 19 MiB, two passes. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    DefaultCookieSerializer cookies(PublicAddress address) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName("samsvar");
        cookies.setSameSite("Lax");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setUseSecureCookie(address.secure());
        cookies.setCookieMaxAge((int) Duration.ofHours(12).toSeconds());
        return cookies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return parameter.getParameterType() == Visitor.class
                                || parameter.getParameterType() == Place.class;
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @Nullable WebDataBinderFactory binder) {
                        HttpServletRequest http =
                                Objects.requireNonNull(
                                        request.getNativeRequest(HttpServletRequest.class));
                        return parameter.getParameterType() == Visitor.class
                                ? visitors.of(http)
                                : Objects.requireNonNull(http.getAttribute(Place.class.getName()));
                    }
                });
    }
}
