package org.newsflow.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.access.Caller.KeyHolder;
import org.newsflow.access.Caller.Nobody;
import org.newsflow.access.Caller.Person;
import org.newsflow.item.Language;
import org.newsflow.subscriber.Scope;
import org.newsflow.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which addresses are open to whom. What this table does not name does not exist, whoever asks and
 * whatever controller waits behind it.
 */
final class Routes extends OncePerRequestFilter {

  private static final List<Route> TABLE =
      Stream.concat(
              Language.tags().stream()
                  .flatMap(tag -> Stream.of("/" + tag, "/" + tag + "/**"))
                  .map(page -> route(page, new Anybody())),
              Stream.of(
                  route("/", new Anybody()),
                  route("/demo", new Anybody()),
                  route("/assets/*", new Anybody()),
                  route("/pictures/**", new Anybody()),
                  route("/oembed", new Anybody()),
                  route("/robots.txt", new Anybody()),
                  route("/sitemap*.xml", new Anybody()),
                  route("/health/**", new Anybody()),
                  route("/docs/api/**", new Anybody()),
                  route("/metrics", new Somebody(Role.ADMIN)),
                  new Route(pathPattern(HttpMethod.POST, "/v1/session"), new Anybody()),
                  route("/v1/session", new Somebody(Role.values())),
                  route("/v1/desk/**", new Somebody(Role.values())),
                  route("/v1/admin/**", new Somebody(Role.ADMIN)),
                  route("/v1/feed", new Key(Scope.FEED)),
                  route("/v1/stream", new Key(Scope.FEED)),
                  route("/v1/tickets", new Key(Scope.FEED)),
                  route("/v1/items/**", new Key(Scope.ITEMS)),
                  route("/v1/search", new Key(Scope.ITEMS)),
                  route("/v1/receipts", new Key(Scope.RECEIPTS)),
                  route("/v1/topics/*/feed", new Key(Scope.FEED)),
                  route("/v1/topics/test", new Key(Scope.ITEMS)),
                  route("/v1/topics/**", new Key(Scope.ACCOUNT)),
                  route("/v1/endpoints/**", new Key(Scope.ACCOUNT)),
                  route("/v1/account/**", new Key(Scope.ACCOUNT))))
          .toList();

  private record Route(PathPatternRequestMatcher addresses, Admitted admitted) {}

  /** Whom a route lets in. */
  private sealed interface Admitted {}

  private record Anybody() implements Admitted {}

  private record Somebody(Set<Role> roles) implements Admitted {
    Somebody(Role... roles) {
      this(Set.of(roles));
    }
  }

  private record Key(Scope scope) implements Admitted {}

  private static Route route(String pattern, Admitted admitted) {
    return new Route(pathPattern(pattern), admitted);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Refusal refusal = refusal(request, Callers.of(request));
    if (refusal == null) {
      chain.doFilter(request, response);
    } else {
      refusal.writeTo(request, response);
    }
  }

  private static @Nullable Refusal refusal(HttpServletRequest request, Caller caller) {
    for (Route route : TABLE) {
      if (route.addresses().matches(request)) {
        return refusal(route.admitted(), caller);
      }
    }
    return Refusal.nothingHere();
  }

  private static @Nullable Refusal refusal(Admitted admitted, Caller caller) {
    return switch (admitted) {
      case Anybody _ -> null;
      case Somebody(Set<Role> roles) ->
          switch (caller) {
            case Person person when person.roles().stream().anyMatch(roles::contains) -> null;
            case Person _ -> forbidden("this address needs the role " + Role.codes(roles));
            case KeyHolder _ ->
                forbidden("this address is for the agency's people: sign in with POST /v1/session");
            case Nobody nobody -> unknown(nobody, "send the token that POST /v1/session gives");
          };
      case Key(Scope scope) ->
          switch (caller) {
            case KeyHolder holder when holder.may(scope) -> null;
            case KeyHolder _ ->
                forbidden("this key does not open " + scope.code() + ": ask for one that does");
            case Person _ -> forbidden("this address is for subscribers: send a subscriber's key");
            case Nobody nobody -> unknown(nobody, "send a subscriber's key");
          };
    };
  }

  private static Refusal forbidden(String detail) {
    return Refusal.of(HttpStatus.FORBIDDEN, "not-permitted", detail);
  }

  /** RFC 6750, section 3. */
  private static Refusal unknown(Nobody nobody, String remedy) {
    return nobody.credentials()
        ? unauthorized(
            "credentials-invalid",
            "the credentials are not known, have ended or were revoked",
            remedy,
            "Bearer error=\"invalid_token\"")
        : unauthorized("credentials-missing", "the caller is not known", remedy, "Bearer");
  }

  private static Refusal unauthorized(String code, String wrong, String remedy, String challenge) {
    return Refusal.of(
            HttpStatus.UNAUTHORIZED, code, wrong + ": " + remedy + " as Authorization: Bearer")
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }
}
