package org.newsflow.match;

import java.util.Collection;
import java.util.List;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;

/** Knows which subjects are broader than a subject, so that a query finds all that is narrower. */
@FunctionalInterface
public interface SubjectTree {

  /** No subject is broader than another. */
  SubjectTree NONE = code -> List.of();

  /** IPTC's tree. */
  static SubjectTree of(MediaTopics topics) {
    return code -> topics.ancestors(code).stream().map(MediaTopic::code).toList();
  }

  /**
   * All subjects above this one, up to the top.
   *
   * @param code such as {@code medtop:20000170}
   */
  Collection<String> broader(String code);
}
