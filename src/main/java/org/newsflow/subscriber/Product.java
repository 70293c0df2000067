package org.newsflow.subscriber;

import java.util.Map;
import org.newsflow.match.Parsed;
import org.newsflow.match.Query;

/**
 * What is sold: a stored query over items.
 *
 * @param code what the API shows, such as {@code ar-general}; unique, and never changes
 * @param names by BCP 47 tag of the reader's language
 * @param query in the grammar of {@link Query}
 * @param withdrawn whether it matches nothing any more
 */
public record Product(
    long id, String code, Map<String, String> names, String query, boolean withdrawn)
    implements Booked {

  public Product {
    names = Map.copyOf(names);
  }

  /** A new product. */
  public static Product of(String code, Map<String, String> names, String query) {
    return new Product(0, code, names, query, false);
  }

  /** The name in this language, else in English, else the code. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", code));
  }

  /** The same with another query. */
  public Product asking(String query) {
    return new Product(id, code, names, query, withdrawn);
  }

  /** The same with other names. */
  public Product named(Map<String, String> names) {
    return new Product(id, code, names, query, withdrawn);
  }

  /** The same, when it is withdrawn or offered again. */
  public Product withdrawn(boolean withdrawn) {
    return new Product(id, code, names, query, withdrawn);
  }

  /**
   * The query as it is asked.
   *
   * @throws SubscriberException when this version of the program cannot read it any more
   */
  Query parsed() {
    return switch (Query.parseStored(query)) {
      case Parsed.Valid(Query parsed) -> parsed;
      case Parsed.Invalid invalid ->
          throw new SubscriberException(
              "unreadable-query",
              "this version of the program cannot read the query of the product " + code);
    };
  }

  Product numbered(long id) {
    return new Product(id, code, names, query, withdrawn);
  }
}
