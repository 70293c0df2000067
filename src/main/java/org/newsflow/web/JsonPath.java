package org.newsflow.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/** Places in JSON as senders write them: {@code datelines[0].city}; null for the whole. */
final class JsonPath {

  private JsonPath() {}

  static @Nullable String of(TokenStreamContext place) {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
      path.insert(0, at.inArray() ? index(at.getCurrentIndex()) : name(at.currentName()));
    }
    return finished(path);
  }

  static @Nullable String of(JacksonException fault) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference at : fault.getPath()) {
      path.append(at.getPropertyName() == null ? index(at.getIndex()) : name(at.getPropertyName()));
    }
    return finished(path);
  }

  private static String index(int index) {
    return "[" + index + "]";
  }

  private static String name(@Nullable String name) {
    return "." + name;
  }

  private static @Nullable String finished(StringBuilder path) {
    if (path.isEmpty()) {
      return null;
    }
    return path.charAt(0) == '.' ? path.substring(1) : path.toString();
  }
}
