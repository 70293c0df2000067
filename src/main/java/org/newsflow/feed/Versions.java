package org.newsflow.feed;

import java.util.List;

/** What came of asking for the versions of one item. */
public sealed interface Versions permits Versions.Found, Lookup.Refused {

  /** Here they are, oldest first, those with a whole text without their words. */
  record Found(List<View> views) implements Versions {}
}
