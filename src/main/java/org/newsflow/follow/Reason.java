package org.newsflow.follow;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/**
 * Says what went wrong by the kind of fault and where it happened. What an exception says itself is
 * left out: it may be words of a story.
 */
final class Reason {

  private static final int FRAMES = 6;
  private static final int DEEPEST = 20;

  private Reason() {}

  static String of(Throwable fault) {
    Throwable root = fault;
    for (int i = 0; root.getCause() != null && i < DEEPEST; i++) {
      root = root.getCause();
    }
    String where =
        Arrays.stream(root.getStackTrace())
            .limit(FRAMES)
            .map(Reason::frame)
            .collect(joining(" < "));
    String kind = root.getClass().getSimpleName();
    return where.isEmpty() ? kind : kind + " at " + where;
  }

  private static String frame(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + frame.getMethodName()
        + ":"
        + frame.getLineNumber();
  }
}
