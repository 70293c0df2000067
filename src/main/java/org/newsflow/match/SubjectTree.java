package org.newsflow.match;

import java.util.Collection;
import java.util.List;

/** Knows which subjects are broader than a subject, so that a query finds all that is narrower. */
@FunctionalInterface
public interface SubjectTree {

  /** No subject is broader than another. */
  SubjectTree NONE = code -> List.of();

  /**
   * All subjects above this one, up to the top.
   *
   * @param code such as {@code medtop:20000170}
   */
  Collection<String> broader(String code);
}
