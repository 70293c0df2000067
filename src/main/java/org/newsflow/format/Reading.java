package org.newsflow.format;

import java.util.List;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/** What came of reading a document. */
public sealed interface Reading {

  /**
   * The item.
   *
   * @param remarks what the document holds besides and was left out or mended
   */
  record Read(NewsItem item, List<Problem> remarks) implements Reading {
    public Read {
      remarks = List.copyOf(remarks);
    }
  }

  /** The document cannot be taken as it is; all its problems at once. */
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
