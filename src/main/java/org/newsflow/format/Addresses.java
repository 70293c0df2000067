package org.newsflow.format;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The addresses that may stand in an item: absolute, of a known scheme, in ASCII. */
final class Addresses {

  private static final int LONGEST = 2_000;

  private Addresses() {}

  /** This http or https address, non-ASCII parts encoded; null if it is none. */
  static @Nullable String web(String text) {
    URI uri = uri(text);
    if (uri == null || uri.getRawAuthority() == null || !scheme(uri).startsWith("http")) {
      return null;
    }
    String authority = uri.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      return null;
    }
    try {
      String tail = uri.toString().substring(uri.getScheme().length() + 3 + authority.length());
      return new URI(scheme(uri) + "://" + ascii(authority) + tail).toASCIIString();
    } catch (IllegalArgumentException | URISyntaxException e) {
      return null;
    }
  }

  /** As {@link #web}, or a mailto address. */
  static @Nullable String link(String text) {
    URI uri = uri(text);
    return uri != null && scheme(uri).equals("mailto") ? uri.toASCIIString() : web(text);
  }

  private static String ascii(String authority) {
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(authority)) {
      return authority;
    }
    int port = authority.indexOf(':');
    return port < 0
        ? IDN.toASCII(authority)
        : IDN.toASCII(authority.substring(0, port)) + authority.substring(port);
  }

  private static @Nullable URI uri(String text) {
    String address = text.strip();
    if (address.length() > LONGEST) {
      return null;
    }
    try {
      URI uri = new URI(address);
      return switch (scheme(uri)) {
        case "http", "https", "mailto" -> uri;
        default -> null;
      };
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }
}
