package org.newsflow.item;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an item for its whole life: {@code provider:type:yyyymmdd:number}, for example {@code
 * nf:text:20261123:17}. It is a URI (NewsML-G2 {@code guid}, ninjs {@code uri}); existing clients
 * split it on the colon and expect four parts.
 */
public record Guid(String value) implements Comparable<Guid> {

  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9]{0,15}:[a-z]{1,20}:[0-9]{8}:[0-9]{1,18}");

  public Guid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a guid: " + value);
    }
  }

  /** The guid in this text, or nothing when the text has another form. */
  public static Optional<Guid> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Guid(text)) : Optional.empty();
  }

  /** The item's number, which rises across all types. */
  public long number() {
    return Long.parseLong(value.substring(value.lastIndexOf(':') + 1));
  }

  @Override
  public int compareTo(Guid other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
