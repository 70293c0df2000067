package org.newsflow.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.item.ItemType;
import org.newsflow.item.Level;

/**
 * What a reader wants of its flow. A set that is empty asks for nothing in particular; the chain of
 * a filtered reading is its own.
 *
 * @param products codes of products
 * @param languages BCP 47 tags
 * @param saved what a saved query found, or null for all
 */
public record Filter(
    Set<String> products,
    Set<String> languages,
    Set<ItemType> types,
    Set<Level> levels,
    @Nullable Saved saved) {

  /** Everything. */
  public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

  public Filter {
    products = Set.copyOf(products);
    languages = Set.copyOf(languages);
    types = Set.copyOf(types);
    levels = Set.copyOf(levels);
  }

  /** Of the whole flow. */
  public Filter(
      Set<String> products, Set<String> languages, Set<ItemType> types, Set<Level> levels) {
    this(products, languages, types, levels, null);
  }

  /** The same, of what a saved query found. */
  public Filter of(Saved found) {
    return new Filter(products, languages, types, levels, found);
  }

  /**
   * Whether an entry passes, but for its products and what a query found. A level counts when any
   * version up to this one had it, so that a kill is not lost when an update had changed the level.
   */
  boolean passes(Entry entry) {
    return (languages.isEmpty() || languages.contains(entry.language()))
        && (types.isEmpty() || types.contains(entry.type()))
        && (levels.isEmpty() || entry.levels().stream().anyMatch(levels::contains));
  }
}
