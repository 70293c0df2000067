package org.newsflow.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.NewsItem;

/**
 * What became of a field from one version of an item to the next.
 *
 * @param field its name in the API
 * @param from its value before, as the API writes it; null where it was empty
 * @param to its value after
 */
public record Difference(String field, @Nullable Object from, @Nullable Object to) {

  /** A text is one field, whether it is plain or not. */
  static final String BODY = "body";

  private static final Set<String> TEXT = Set.of(BODY, "bodyHtml");

  /** The fields that differ. An embargo is none: acts of their own change it. */
  static List<Difference> between(NewsItem before, NewsItem after) {
    Map<String, Object> old = fields(before);
    Map<String, Object> now = fields(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Difference> differences = new ArrayList<>();
    if (!before.body().equals(after.body())) {
      differences.add(new Difference(BODY, before.body().paragraphs(), after.body().paragraphs()));
    }
    for (String name : names) {
      Object from = old.get(name);
      Object to = now.get(name);
      if (!TEXT.contains(name) && !Objects.equals(from, to)) {
        differences.add(new Difference(name, from, to));
      }
    }
    return differences;
  }

  private static Map<String, Object> fields(NewsItem item) {
    return ItemView.of(item.toBuilder().embargo(null).build());
  }
}
