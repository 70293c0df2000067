package org.newsflow.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.Caller.Nobody;
import org.newsflow.subscriber.Keys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling, by bearer token, key or ticket, and notes it with the request. */
final class Callers extends OncePerRequestFilter {

  private static final String CALLER = Caller.class.getName();
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]{1,512})");
  private static final PathPatternRequestMatcher STREAM =
      PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/v1/stream");

  private final Sessions sessions;
  private final Keys keys;
  private final Tickets tickets;

  Callers(Sessions sessions, Keys keys, Tickets tickets) {
    this.sessions = sessions;
    this.keys = keys;
    this.tickets = tickets;
  }

  /** Who sends this request; nobody when it was never asked. */
  static Caller of(HttpServletRequest request) {
    return request.getAttribute(CALLER) instanceof Caller caller ? caller : new Nobody(false);
  }

  /** The bearer token that was sent, if it has the form of one. */
  static Optional<String> token(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (headers.size() != 1) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(headers.getFirst());
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(CALLER, identify(request));
    chain.doFilter(request, response);
  }

  private Caller identify(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      String ticket = STREAM.matches(request) ? request.getParameter("ticket") : null;
      return ticket == null
          ? new Nobody(false)
          : tickets
              .redeem(ticket)
              .filter(holder -> !keys.isRevoked(holder.keyId()))
              .<Caller>map(holder -> holder)
              .orElse(new Nobody(true));
    }
    return token(request).flatMap(this::find).orElse(new Nobody(true));
  }

  private Optional<Caller> find(String token) {
    return Sessions.fits(token)
        ? sessions.find(token).map(Session::person)
        : keys.find(token).map(key -> new KeyHolder(key.keyId(), key.subscriberId(), key.scopes()));
  }
}
