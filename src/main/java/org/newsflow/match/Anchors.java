package org.newsflow.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of which an item must have at least one for a query to find it, chosen so that items
 * have them as seldom as possible: only then is the query looked at.
 *
 * @param keys none where nothing is ever found; {@link Keys#ALWAYS} where no key is needed
 * @param chance how often the query is looked at for an item, on average
 */
record Anchors(int[] keys, double chance) {

  private static final Anchors ALWAYS = new Anchors(new int[] {Keys.ALWAYS}, 1);
  private static final Anchors NEVER = new Anchors(new int[0], 0);

  /** To be looked at once is worth no more than a fourth of the tests of a list. */
  private static final double FEWER = 4;

  static Anchors of(Node node, Vocabulary vocabulary) {
    return switch (node) {
      case Node.Constant(boolean holds) -> holds ? ALWAYS : NEVER;
      case Node.Leaf(Node.Kind kind, int number, boolean wanted)
          when wanted && kind != Node.Kind.DATE -> {
        int key = kind == Node.Kind.KEY ? number : vocabulary.rarest(number, Keys.ALWAYS);
        yield new Anchors(new int[] {key}, vocabulary.chance(key));
      }
      case Node.Leaf leaf -> ALWAYS;
      case Node.All(List<Node> parts) -> {
        Anchors best = ALWAYS;
        for (Node part : parts) {
          Anchors next = of(part, vocabulary);
          best = next.chance < best.chance ? next : best;
        }
        yield best;
      }
      case Node.Any(List<Node> parts) -> {
        double chance = 0;
        IntStream keys = IntStream.empty();
        for (Node part : parts) {
          Anchors next = of(part, vocabulary);
          chance += next.chance;
          keys = IntStream.concat(keys, IntStream.of(next.keys));
        }
        yield chance < Math.max(1, parts.size() / FEWER)
            ? new Anchors(keys.distinct().toArray(), chance)
            : ALWAYS;
      }
    };
  }
}
