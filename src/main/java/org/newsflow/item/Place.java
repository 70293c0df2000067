package org.newsflow.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where news happens, with its name in each language ({@code Ankara}, {@code أنقرة}).
 *
 * @param code a code of the agency's gazetteer or of IPTC; null for a free name
 * @param names by BCP 47 tag
 * @param country ISO 3166-1 alpha-2; null where unknown or none
 */
public record Place(@Nullable String code, Map<String, String> names, @Nullable String country) {

  public Place {
    names = Ordered.copy(names);
    if (code == null && names.isEmpty()) {
      throw new IllegalArgumentException("a place has a code or a name");
    }
  }

  /** The name in this language, else in English, else in any, else the code. */
  public String name(String language) {
    return Ordered.name(names, language, code);
  }
}
