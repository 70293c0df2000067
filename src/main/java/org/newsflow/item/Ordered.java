package org.newsflow.item;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names by language, in an order that does not depend on who filled the map. */
final class Ordered {

  private Ordered() {}

  static Map<String, String> copy(Map<String, String> names) {
    return Collections.unmodifiableMap(new TreeMap<>(names));
  }

  static String name(Map<String, String> names, String language, @Nullable String otherwise) {
    String name = names.get(language);
    if (name == null) {
      name = names.get("en");
    }
    if (name != null) {
      return name;
    }
    return names.isEmpty() ? String.valueOf(otherwise) : names.values().iterator().next();
  }
}
