package org.newsflow.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of all queries of a segment as numbers: each test says where to go on if it holds and
 * where if it does not. So the shape of a query costs nothing when it is asked, however deep it is.
 */
final class Program {

  /** The query finds the item. */
  static final int FOUND = -1;

  /** The query does not find the item. */
  static final int NOT_FOUND = -2;

  static final int KEY = 0;
  static final int PHRASE = 1;
  private static final int DATE = 2;

  /** In how many bits the kind of a test is told. */
  private static final int KINDS = 2;

  private static final double PHRASE_COST = 30;

  private final Vocabulary vocabulary;
  private final Ints code = new Ints(1 << 10);
  private final Map<Place, Integer> same = new HashMap<>();

  /** A node, and where to go on from it. */
  private record Place(Node node, int found, int notFound) {}

  Program(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  int[] code() {
    return code.toArray();
  }

  /** The kind of a test. */
  static int kind(int test) {
    return test & (1 << KINDS) - 1;
  }

  /** The number of the key, phrase or date that is tested. */
  static int number(int test) {
    return test >>> KINDS;
  }

  /** Forgets which nodes it knows: they are those of one query. */
  void begin() {
    same.clear();
  }

  /** Where the tests of this node begin, or what is known of it without a test. */
  int write(Node node) {
    return write(node, FOUND, NOT_FOUND);
  }

  private int write(Node node, int found, int notFound) {
    Place place = new Place(node, found, notFound);
    Integer known = same.get(place);
    if (known == null) {
      known = fresh(node, found, notFound);
      same.put(place, known);
    }
    return known;
  }

  private int fresh(Node node, int found, int notFound) {
    return switch (node) {
      case Node.Constant(boolean holds) -> holds ? found : notFound;
      case Node.Leaf(Node.Kind kind, int number, boolean wanted) -> {
        int at = code.size();
        code.add(number << KINDS | sign(kind));
        code.add(wanted ? found : notFound);
        code.add(wanted ? notFound : found);
        yield at;
      }
      case Node.All(List<Node> parts) -> {
        int next = found;
        for (Node part : inOrder(parts, true).reversed()) {
          next = write(part, next, notFound);
        }
        yield next;
      }
      case Node.Any(List<Node> parts) -> {
        int next = notFound;
        for (Node part : inOrder(parts, false).reversed()) {
          next = write(part, found, next);
        }
        yield next;
      }
    };
  }

  private static int sign(Node.Kind kind) {
    return switch (kind) {
      case KEY -> KEY;
      case PHRASE -> PHRASE;
      case DATE -> DATE;
    };
  }

  private record Rated(Node node, double worth) {}

  /** First what costs little and may well settle the matter. */
  private List<Node> inOrder(List<Node> parts, boolean all) {
    List<Rated> rated = new ArrayList<>(parts.size());
    for (Node part : parts) {
      double holds = chance(part);
      rated.add(new Rated(part, (all ? 1 - holds : holds) / cost(part)));
    }
    rated.sort(Comparator.comparingDouble(part -> -part.worth));
    return rated.stream().map(Rated::node).toList();
  }

  private double chance(Node node) {
    return switch (node) {
      case Node.Constant(boolean holds) -> holds ? 1 : 0;
      case Node.Leaf(Node.Kind kind, int number, boolean wanted) -> {
        double chance =
            switch (kind) {
              case KEY -> vocabulary.chance(number);
              case PHRASE -> vocabulary.chance(vocabulary.rarest(number, Keys.ALWAYS)) / 4;
              case DATE -> .5;
            };
        yield wanted ? chance : 1 - chance;
      }
      case Node.All(List<Node> parts) ->
          parts.stream().mapToDouble(this::chance).reduce(1, (a, b) -> a * b);
      case Node.Any(List<Node> parts) ->
          1 - parts.stream().mapToDouble(this::chance).reduce(1, (a, b) -> a * (1 - b));
    };
  }

  private static double cost(Node node) {
    return switch (node) {
      case Node.Constant constant -> 0;
      case Node.Leaf leaf -> leaf.kind() == Node.Kind.PHRASE ? PHRASE_COST : 1;
      case Node.All(List<Node> parts) -> parts.stream().mapToDouble(Program::cost).sum();
      case Node.Any(List<Node> parts) -> parts.stream().mapToDouble(Program::cost).sum();
    };
  }
}
