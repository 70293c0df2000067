package org.newsflow.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When a query is looked at: its keys of which an item must have at least one to be found, chosen
 * so that to look takes little on average.
 *
 * @param looks none where nothing is ever found
 * @param chance how often the query is looked at for an item, on average
 * @param work how many looks and tests that takes for an item, on average
 */
record Anchors(List<Look> looks, double chance, double work) {

  /**
   * A key, and what must hold besides when the query is found by it. Of several alternatives only
   * those that the key belongs to are asked: the others have keys of their own.
   *
   * @param key {@link Keys#ALWAYS} where no key is needed
   */
  record Look(int key, Node rest) {}

  static Anchors of(Node node, Vocabulary vocabulary) {
    return switch (node) {
      case Node.Constant(boolean holds) ->
          holds ? one(Keys.ALWAYS, Node.TRUE, vocabulary) : new Anchors(List.of(), 0, 0);
      case Node.Leaf leaf when leaf.isWantedKey() -> one(leaf.number(), Node.TRUE, vocabulary);
      case Node.Leaf(Node.Kind kind, int number, boolean wanted) ->
          wanted && kind == Node.Kind.PHRASE
              ? one(vocabulary.rarest(number, Keys.ALWAYS), node, vocabulary)
              : one(Keys.ALWAYS, node, vocabulary);
      case Node.All(List<Node> parts) -> ofAll(parts, vocabulary);
      case Node.Any(List<Node> parts) -> ofAny(parts, vocabulary);
    };
  }

  private static Anchors one(int key, Node rest, Vocabulary vocabulary) {
    double chance = vocabulary.chance(key);
    double work = chance * (1 + Cost.tests(rest, vocabulary.phrases()));
    return new Anchors(List.of(new Look(key, rest)), chance, work);
  }

  /** Looked at by the keys of one part, with the tests of the others. */
  private static Anchors ofAll(List<Node> parts, Vocabulary vocabulary) {
    double tests = Cost.tests(parts, vocabulary.phrases());
    Anchors best = new Anchors(List.of(), 1, Double.MAX_VALUE);
    double least = Double.MAX_VALUE;
    int place = 0;
    for (int i = 0; i < parts.size(); i++) {
      Anchors next = of(parts.get(i), vocabulary);
      double others = tests - Cost.tests(parts.get(i), vocabulary.phrases());
      double work = next.work + next.chance * others;
      if (work < least) {
        best = next;
        least = work;
        place = i;
      }
    }
    List<Look> looks = new ArrayList<>();
    for (Look look : best.looks) {
      List<Node> all = new ArrayList<>(parts);
      all.set(place, look.rest);
      looks.add(new Look(look.key, Node.given(Node.of(all, true), look.key)));
    }
    return new Anchors(looks, best.chance, least);
  }

  private static Anchors ofAny(List<Node> parts, Vocabulary vocabulary) {
    Map<Integer, List<Node>> rests = new LinkedHashMap<>();
    double chance = 0;
    double work = 0;
    for (Node part : parts) {
      Anchors next = of(part, vocabulary);
      next.looks.forEach(
          look -> rests.computeIfAbsent(look.key, key -> new ArrayList<>()).add(look.rest));
      chance += next.chance;
      work += next.work;
    }
    Anchors always = one(Keys.ALWAYS, new Node.Any(parts), vocabulary);
    if (work >= always.work) {
      return always;
    }
    List<Look> looks = new ArrayList<>();
    rests.forEach((key, some) -> looks.add(new Look(key, Node.of(some, false))));
    return new Anchors(looks, chance, work);
  }
}
