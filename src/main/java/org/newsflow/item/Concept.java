package org.newsflow.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that items are about or are classed by: a subject, a genre, a person, an organisation
 * (NewsML-G2 {@code concept}).
 *
 * @param code the code in its scheme, such as {@code medtop:04000000}; null for a free name
 * @param names the name in each language, by BCP 47 tag; never empty when there is no code
 */
public record Concept(@Nullable String code, Map<String, String> names) {

  public Concept {
    names = Ordered.copy(names);
    if (code == null && names.isEmpty()) {
      throw new IllegalArgumentException("a concept has a code or a name");
    }
  }

  /** A concept known by its code alone. */
  public static Concept of(String code) {
    return new Concept(code, Map.of());
  }

  /** A concept known by a name in one language. */
  public static Concept named(String name, String language) {
    return new Concept(null, Map.of(language, name));
  }

  /** The name in this language, else in English, else in any, else the code. */
  public String name(String language) {
    return Ordered.name(names, language, code);
  }
}
