package org.newsflow.follow;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.newsflow.item.About;
import org.newsflow.item.Concept;
import org.newsflow.match.SubjectTree;

/** A tree of subjects that one subject makes fail, until it is cured. */
public final class Poison implements SubjectTree {

  /** What the fault itself says: words that must not come out by it. */
  public static final String WORDS = "the secret words of a story";

  private static final String CODE = "medtop:20000344";

  private volatile boolean cured;
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  /** What makes an item fail that is about it. */
  public static About about() {
    return new About(List.of(Concept.of(CODE)), null, List.of(), List.of(), List.of(), List.of());
  }

  /** From here on nothing fails. */
  public void cure() {
    cured = true;
  }

  /** From here on nothing fails, and this happens while such an item is looked at, once. */
  public void cure(Runnable happening) {
    meanwhile.set(happening);
    cured = true;
  }

  @Override
  public Collection<String> broader(String code) {
    if (code.equals(CODE)) {
      if (!cured) {
        throw new IllegalStateException(WORDS);
      }
      meanwhile.getAndSet(() -> {}).run();
    }
    return List.of();
  }
}
