package org.newsflow.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/**
 * Headers that keep a browser from making something else of an answer than it is, and caches from
 * keeping it. They suit the API; a page sets its own over them.
 */
final class SafeHeaders implements Filter {

  static void writeTo(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // A killed story must not live on in a cache.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse http) {
      writeTo(http);
    }
    chain.doFilter(request, response);
  }
}
