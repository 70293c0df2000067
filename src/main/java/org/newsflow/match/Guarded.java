package org.newsflow.match;

import java.util.List;

/**
 * What remains of a query, and before it one more key that the item must have: that is seen at a
 * glance, and most items do not have it.
 *
 * @param guard {@link Keys#ALWAYS} where there is none
 */
record Guarded(int guard, Node rest) {

  /** Takes the rarest key that is needed, other than one that is there. */
  static Guarded of(Node node, int there, Vocabulary vocabulary) {
    return switch (node) {
      case Node.Leaf leaf when leaf.isWantedKey() -> new Guarded(leaf.number(), Node.TRUE);
      case Node.Leaf leaf -> new Guarded(needed(leaf, there, vocabulary), node);
      case Node.All(List<Node> parts) -> {
        int guard = Keys.ALWAYS;
        for (Node part : parts) {
          int key = part instanceof Node.Leaf leaf ? needed(leaf, there, vocabulary) : Keys.ALWAYS;
          if (vocabulary.chance(key) < vocabulary.chance(guard)) {
            guard = key;
          }
        }
        yield new Guarded(guard, Node.given(node, guard));
      }
      default -> new Guarded(Keys.ALWAYS, node);
    };
  }

  private static int needed(Node.Leaf leaf, int there, Vocabulary vocabulary) {
    if (!leaf.wanted() || leaf.kind() == Node.Kind.DATE) {
      return Keys.ALWAYS;
    }
    return leaf.kind() == Node.Kind.KEY ? leaf.number() : vocabulary.rarest(leaf.number(), there);
  }
}
