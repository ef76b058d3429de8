package no.samsvar.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * In tests alone: says of every answer whether the request came through to its route, and stops it
 * right before the route where the request asks for that, so that the question changes nothing.
 */
@Configuration(proxyBeanMethods = false)
public class Passed implements WebMvcConfigurer {
    /** In an answer: the request came through. */
    public static final String HEADER = "X-Passed";

    /** In a request: go no further than to the route. */
    public static final String ONLY_ASK = "X-Only-Ask";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object route) {
                                if (request.getDispatcherType() == DispatcherType.ERROR) {
                                    return true;
                                }
                                response.setHeader(HEADER, "yes");
                                boolean only = request.getHeader(ONLY_ASK) != null;
                                if (only) {
                                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                                }
                                return !only;
                            }
                        })
                .order(Integer.MIN_VALUE);
    }
}
