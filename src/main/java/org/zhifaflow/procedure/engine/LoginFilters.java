package org.zhifaflow.procedure.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands the logged-in person from Spring Security on to the engine: one login for webapps, REST and our pages. */
@Configuration(proxyBeanMethods = false)
class LoginFilters {

    /** After Spring Security's chain, before the webapps' own filters. */
    private static final int AFTER_LOGIN = 101;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(
                Map.of("authentication-provider", ContainerBasedAuthenticationProvider.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_LOGIN);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> engineLogin(ActingPerson acting) {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Principal person = request.getUserPrincipal();
                if (person != null) {
                    acting.enter(person.getName());
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    acting.leave();
                }
            }
        });
        filter.addUrlPatterns("/engine-rest/*", "/api/*", "/cases/*", "/supervision/*");
        filter.setOrder(AFTER_LOGIN);
        return filter;
    }
}
