package org.newsflow.match;

import org.newsflow.item.Problem;

/**
 * One thing that is wrong with the text of a query, and where.
 *
 * @param column the character at which it is wrong, from 1
 * @param rule the broken rule's short name, stable for programs
 * @param message what is wrong and what to do about it
 * @param excerpt the part of the text around the place, and a line below it that points to it
 */
public record QueryProblem(int column, String rule, String message, String excerpt) {

  private static final int AROUND = 30;

  static QueryProblem at(String text, int index, String rule, String message) {
    int[] before = text.substring(0, index).codePoints().toArray();
    int[] after =
        text.substring(index, Math.min(text.length(), index + 2 * AROUND)).codePoints().toArray();
    StringBuilder excerpt = new StringBuilder();
    int from = Math.max(0, before.length - AROUND);
    for (int i = from; i < before.length; i++) {
      excerpt.appendCodePoint(visible(before[i]));
    }
    for (int i = 0; i < Math.min(after.length, AROUND); i++) {
      excerpt.appendCodePoint(visible(after[i]));
    }
    excerpt.append('\n').append(" ".repeat(before.length - from)).append('^');
    return new QueryProblem(before.length + 1, rule, message, excerpt.toString());
  }

  private static int visible(int character) {
    return Syntax.isGap(character) ? ' ' : character;
  }

  /** The problem as one of a field of a form or document. */
  public Problem in(String field) {
    return new Problem(field, rule, message + " (at character " + column + ")\n" + excerpt);
  }
}
