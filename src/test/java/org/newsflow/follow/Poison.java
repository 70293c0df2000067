package org.newsflow.follow;

import java.util.Collection;
import java.util.List;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.match.SubjectTree;

/** A tree of subjects that one subject makes fail, until it is cured. */
public final class Poison implements SubjectTree {

  /** What the fault itself says: words that must not come out by it. */
  public static final String WORDS = "the secret words of a story";

  private static final String CODE = "medtop:20000344";

  private volatile boolean cured;

  /** What makes an item fail that is about it. */
  public static About about() {
    return new About(List.of(Concept.of(CODE)), null, List.of(), List.of(), List.of(), List.of());
  }

  /** From here on nothing fails. */
  public void cure() {
    cured = true;
  }

  @Override
  public Collection<String> broader(String code) {
    if (!cured && code.equals(CODE)) {
      throw new IllegalStateException(WORDS);
    }
    return List.of();
  }
}
