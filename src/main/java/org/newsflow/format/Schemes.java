package org.newsflow.format;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes as {@code alias:code} and as URIs, by the catalog of IPTC's schemes. */
final class Schemes {

  /** The aliases that items use; the URIs are those of IPTC's catalog, release 41. */
  private static final Map<String, String> URIS =
      Map.of(
          "medtop", "http://cv.iptc.org/newscodes/mediatopic/",
          "subj", "http://cv.iptc.org/newscodes/subjectcode/",
          "genre", "http://cv.iptc.org/newscodes/genre/",
          "sig", "http://cv.iptc.org/newscodes/signal/",
          "isrol", "http://cv.iptc.org/newscodes/infosourcerole/",
          "iso3166-1a2", "http://cvx.iptc.org/iso3166-1a2/");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

  private Schemes() {}

  /** The URI of this code, or null where it has none: a free code. */
  static @Nullable String uri(String code) {
    int colon = code.indexOf(':');
    if (colon < 0) {
      return null;
    }
    String scheme = URIS.get(code.substring(0, colon));
    String rest = code.substring(colon + 1);
    if (scheme != null) {
      return PLAIN.matcher(rest).matches() ? scheme + rest : null;
    }
    return code.equals(Addresses.web(code)) ? code : null;
  }

  /** The short code of this URI where its scheme has an alias here, else the URI. */
  static String code(String uri) {
    int slash = uri.lastIndexOf('/') + 1;
    for (Map.Entry<String, String> scheme : URIS.entrySet()) {
      if (scheme.getValue().length() == slash
          && uri.startsWith(scheme.getValue())
          && PLAIN.matcher(uri.substring(slash)).matches()) {
        return scheme.getKey() + ":" + uri.substring(slash);
      }
    }
    return uri;
  }
}
