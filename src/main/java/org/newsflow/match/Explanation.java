package org.newsflow.match;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsflow.item.NewsItem;

/**
 * Why an item is found by a query or is not, part by part.
 *
 * @param found whether this part finds the item
 * @param query this part
 * @param reason what the item has instead, or as what the words were looked for; may be empty
 */
public record Explanation(boolean found, Query query, String reason, List<Explanation> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** Explains a query on an item. */
  static Explanation of(Query query, NewsItem item, SubjectTree subjects, Clock clock) {
    return of(query, new Findable(item, subjects), clock);
  }

  private static Explanation of(Query query, Findable item, Clock clock) {
    List<Query> parts =
        switch (query) {
          case Query.And and -> and.parts();
          case Query.Or or -> or.parts();
          case Query.Not not -> List.of(not.part());
          case Query.Boosted boosted -> List.of(boosted.part());
          default -> List.of();
        };
    return new Explanation(
        Condition.of(query, item.analysis(), clock).holds(item),
        query,
        reason(query, item),
        parts.stream().map(part -> of(part, item, clock)).toList());
  }

  private static String reason(Query query, Findable item) {
    return switch (query) {
      case Query.Words words ->
          "as "
              + item.analysis().wanted(words.words()).stream()
                  .map(forms -> String.join("/", forms))
                  .collect(Collectors.joining(" "));
      case Query.Prefix prefix -> "as " + item.analysis().beginning(prefix.beginning());
      case Query.Value value -> "the item has " + list(item.values(value.field()));
      case Query.Between number -> "the item has " + item.number(number.field());
      case Query.Dated dated -> "the item is of " + item.created();
      default -> "";
    };
  }

  private static String list(Set<String> values) {
    return values.isEmpty() ? "none" : values.stream().sorted().collect(Collectors.joining(", "));
  }

  /** The explanation as lines for people, each part indented below the whole. */
  @Override
  public String toString() {
    return lines(0);
  }

  private String lines(int depth) {
    String line =
        "  ".repeat(depth)
            + (found ? "yes " : "no  ")
            + query.text()
            + (reason.isEmpty() ? "" : "   (" + reason + ")");
    return parts.isEmpty()
        ? line
        : parts.stream()
            .map(part -> part.lines(depth + 1))
            .collect(Collectors.joining("\n", line + "\n", ""));
  }
}
