package org.newsflow.match;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Lends matchers, as many as there are threads; keeps one for each processor, and no lock. */
final class Matchers {

  private final AtomicReferenceArray<@Nullable Matcher> idle =
      new AtomicReferenceArray<>(Runtime.getRuntime().availableProcessors());

  Matcher take() {
    for (int i = 0; i < idle.length(); i++) {
      Matcher matcher = idle.getAndSet(i, null);
      if (matcher != null) {
        return matcher;
      }
    }
    return new Matcher();
  }

  void giveBack(Matcher matcher) {
    for (int i = 0; i < idle.length(); i++) {
      if (idle.compareAndSet(i, null, matcher)) {
        return;
      }
    }
  }
}
