package org.newsflow.topic;

/** What came of saving, changing or deleting a topic. */
sealed interface Saving {

  /** It is done, and this is how it stands, or stood. */
  record Done(Topic topic) implements Saving {}

  /** There is none with this id, or it is another subscriber's. */
  record Gone() implements Saving {}

  /** It was changed since it was read, and is this one by now. */
  record Stale(String etag) implements Saving {}

  /** The subscriber has as many as are kept. */
  record Full(int most) implements Saving {}
}
