package org.newsflow.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.newsflow.store.Store;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Keys;
import org.newsflow.web.Refusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the doorkeeper before every address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import({SessionController.class, AuditController.class})
public class AccessConfiguration {

  private static final Pattern PRINTED = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

  @Bean
  Audit audit(Store store, Clock clock) {
    return new Audit(store, clock);
  }

  @Bean
  Permissions permissions(Audit audit) {
    return new Permissions(audit);
  }

  @Bean
  Passwords passwords() {
    return new Passwords(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  @Bean
  People people(Store store, Passwords passwords, Audit audit) {
    return new People(store, passwords, audit);
  }

  @Bean
  FirstAdmin firstAdmin(People people, AccessSettings settings) {
    return new FirstAdmin(people, settings.firstAdmin());
  }

  @Bean
  Sessions sessions(
      Store store,
      People people,
      Passwords passwords,
      Audit audit,
      Clock clock,
      AccessSettings settings) {
    Throttle throttle = new Throttle(settings.signIn());
    return new Sessions(store, people, passwords, throttle, audit, clock, settings.session());
  }

  @Bean
  Tickets tickets(Clock clock) {
    return new Tickets(clock);
  }

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      Sessions sessions,
      Keys keys,
      Entitlements entitlements,
      Tickets tickets,
      Clock clock,
      AccessSettings settings) {
    RateLimits limits = new RateLimits(settings.requestsPerMinute(), entitlements, clock);
    return http.csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new Callers(sessions, keys, tickets), AuthorizationFilter.class)
        .addFilterBefore(limits, AuthorizationFilter.class)
        .addFilterAt(new Routes(), AuthorizationFilter.class)
        .build();
  }

  /** Each filter's own times are nobody's question, and every open stream would hold them. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** As strict as it comes, but for headers in UTF-8, which the older API's clients send. */
  @Bean
  StrictHttpFirewall firewall() {
    Predicate<String> printed =
        value ->
            PRINTED
                .matcher(
                    new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .matches();
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(printed);
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, _) -> Refusal.malformed().writeTo(request, response);
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
