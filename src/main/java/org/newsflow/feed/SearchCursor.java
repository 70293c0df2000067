package org.newsflow.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsflow.archive.Hit;

/**
 * The place of a hit in what a search found, so that the next page begins after it, whatever has
 * come in since.
 *
 * @param flow id of the flow
 * @param upto the flow as it stood at this position was searched
 */
record SearchCursor(String flow, long upto, Hit hit) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]{1,30})\\.(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,18})");

  static Optional<SearchCursor> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new SearchCursor(
                form.group(1),
                Long.parseLong(form.group(2)),
                new Hit(Long.parseLong(form.group(4)), Integer.parseInt(form.group(3)))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return flow + "." + upto + "." + hit.rank() + "." + hit.position();
  }
}
