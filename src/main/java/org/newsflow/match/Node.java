package org.newsflow.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as a segment sees it: tests by number, and what follows from them. Not is in the tests.
 */
sealed interface Node {

  /** What always holds, or never. */
  record Constant(boolean holds) implements Node {}

  /**
   * One test.
   *
   * @param wanted whether it must hold, or must not
   */
  record Leaf(Kind kind, int number, boolean wanted) implements Node {

    boolean isWantedKey() {
      return kind == Kind.KEY && wanted;
    }
  }

  /** What holds if each part does. */
  record All(List<Node> parts) implements Node {}

  /** What holds if any part does. */
  record Any(List<Node> parts) implements Node {}

  /** What is tested. */
  enum Kind {
    KEY,
    PHRASE,
    DATE
  }

  Node TRUE = new Constant(true);
  Node FALSE = new Constant(false);

  /** Parts of which all or any must hold. */
  static Node of(List<Node> parts, boolean all) {
    List<Node> left = new ArrayList<>(parts.size());
    for (Node part : parts) {
      if (part instanceof Constant(boolean holds)) {
        if (holds != all) {
          return part;
        }
      } else {
        left.add(part);
      }
    }
    return switch (left.size()) {
      case 0 -> new Constant(all);
      case 1 -> left.getFirst();
      default -> all ? new All(left) : new Any(left);
    };
  }

  /** What remains to be asked when a key is known to be there. */
  static Node given(Node node, int key) {
    return switch (node) {
      case Leaf leaf when leaf.kind == Kind.KEY && leaf.number == key -> new Constant(leaf.wanted);
      case All(List<Node> parts) -> of(parts.stream().map(part -> given(part, key)).toList(), true);
      case Any(List<Node> parts) ->
          of(parts.stream().map(part -> given(part, key)).toList(), false);
      default -> node;
    };
  }
}
