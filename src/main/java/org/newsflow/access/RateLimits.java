package org.newsflow.access;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.Caller.Nobody;
import org.newsflow.access.Caller.Person;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.Limits;
import org.newsflow.web.Refusal;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each caller to their limits and tells them in headers what is left. A stream counts when it
 * is opened, however long it stays open.
 */
final class RateLimits extends OncePerRequestFilter {

  private static final PathPatternRequestMatcher HEALTH =
      PathPatternRequestMatcher.pathPattern("/health/**");

  private final Buckets buckets = new Buckets();
  private final Entitlements entitlements;
  private final Clock clock;
  private final List<Limit> ofPerson;
  private final List<Limit> ofAddress;

  RateLimits(AccessSettings.Requests settings, Entitlements entitlements, Clock clock) {
    this.entitlements = entitlements;
    this.clock = clock;
    this.ofPerson = List.of(Limit.perMinute(settings.person()));
    this.ofAddress = List.of(Limit.perMinute(settings.address()));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HEALTH.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (Callers.of(request)) {
      case KeyHolder holder ->
          pass("key:" + holder.keyId(), contracted(holder), request, response, chain);
      case Person person -> pass("person:" + person.id(), ofPerson, request, response, chain);
      case Nobody _ -> pass(Address.network(request), ofAddress, request, response, chain);
    }
  }

  private List<Limit> contracted(KeyHolder holder) {
    Limits limits = entitlements.of(holder.subscriberId()).limits(clock.instant());
    return List.of(
        new Limit(limits.requestsPerSecond(), Duration.ofSeconds(1)),
        Limit.perMinute(limits.requestsPerMinute()));
  }

  private void pass(
      String who,
      List<Limit> limits,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = buckets.take(who, limits);
    int narrowest = limits.stream().mapToInt(Limit::times).min().orElseThrow();
    long reset = Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999).toSeconds();
    response.setHeader("RateLimit-Limit", Integer.toString(narrowest));
    response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
    response.setHeader("RateLimit-Reset", Long.toString(reset));
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      Refusal.tooMany(
              "you ask more often than your limit allows: wait, or follow /v1/stream instead",
              Duration.ofNanos(probe.getNanosToWaitForRefill()))
          .writeTo(request, response);
    }
  }
}
