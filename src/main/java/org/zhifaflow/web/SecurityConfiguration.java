package org.zhifaflow.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login in front of everything: Basic without session for {@code /engine-rest}, {@code /api} and, for administrators,
 * the metrics; a form with a
 * session for the webapps and our pages (contract: HTTP).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ADMINISTRATOR = "camunda-admin";

    @Bean
    @Order(1)
    SecurityFilterChain interfaceSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**", "/api/**", "/actuator/metrics/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path("/actuator/**"))
                        .hasRole(ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.realmName("ZhifaFlow"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(path("/login", "/static/**", "/webjars/**", "/actuator/health/**"))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/camunda/app/tasklist/default/"))
                .logout(logout -> logout.logoutRequestMatcher(
                                path("/logout", "/camunda/api/admin/auth/user/default/logout"))
                        .logoutSuccessUrl("/login?logout"))
                // the webapps bring their own token for their API (engine-facts: login)
                .csrf(csrf -> csrf.ignoringRequestMatchers(path("/camunda/api/**")))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'; object-src 'none'")))
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(withDefaults())
                .build();
    }

    /** Matches by path: string matchers would never see the engine's servlets. */
    private static RequestMatcher path(String... patterns) {
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }
}
