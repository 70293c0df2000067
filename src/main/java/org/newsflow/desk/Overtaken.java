package org.newsflow.desk;

import org.newsflow.item.NewsflowException;

/**
 * Thrown within a transaction to take an entry back, because what it was made of has changed under
 * it. Caught by {@link Newsroom}, which looks again.
 */
final class Overtaken extends NewsflowException {

  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("overtaken", Category.OURS, "somebody was quicker");
  }
}
