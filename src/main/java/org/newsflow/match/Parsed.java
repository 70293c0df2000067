package org.newsflow.match;

import java.util.List;

/** What a text turned out to be when it was read as a query. */
public sealed interface Parsed {

  /** It is a query. */
  record Valid(Query query) implements Parsed {}

  /** It is none, and this is why; never empty, in the order of their places. */
  record Invalid(List<QueryProblem> problems) implements Parsed {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
