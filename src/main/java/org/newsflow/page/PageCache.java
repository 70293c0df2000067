package org.newsflow.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;

/**
 * Keeps pages as long as they are true: until anything at all is released, held or killed, or ten
 * minutes. Before all other doors, since a page that is kept needs none of them.
 */
final class PageCache extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final long BYTES = 64L << 20;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final transient Feed feed;
  private final transient Clock clock;
  private final transient Cache<String, Rendered> pages =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((String key, Rendered page) -> page.bytes().length + page.gzip().length + 200)
          .build();

  PageCache(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Rendered page = pages.getIfPresent(key(request));
    if (page != null && isRead(request) && isFresh(page)) {
      send(page, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private boolean isFresh(Rendered page) {
    return page.head() == feed.head() && clock.instant().isBefore(page.until());
  }

  private static String key(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** Sends a page and keeps it for the next one who asks. */
  void keep(Rendered page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.put(key(request), page);
    send(page, request, response);
  }

  /** Sends a page. */
  static void send(Rendered page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean html = page.mediaType().startsWith("text/html");
    response.setHeader("Content-Security-Policy", html ? POLICY : "default-src 'none'");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    // May be kept, and must be asked about each time: a killed story must not live on.
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", page.etag());
    if (page.location() != null) {
      response.setHeader("Location", page.location());
    } else if (page.status() == 200 && isKnown(request.getHeader("If-None-Match"), page.etag())) {
      response.setStatus(304);
      return;
    }
    response.setStatus(page.status());
    response.setContentType(page.mediaType());
    byte[] bytes = page.bytes();
    if (page.isCompressed() && takesGzip(request.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = page.gzip();
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static boolean isKnown(@Nullable String header, String etag) {
    return header != null && (header.contains(etag) || header.equals("*"));
  }

  private static boolean takesGzip(@Nullable String header) {
    return header != null && header.contains("gzip") && !header.contains("gzip;q=0");
  }
}
