package org.newsflow.web;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which version somebody means to change (RFC 9110, 13.1.1).
 *
 * @param any whether any will do
 * @param etags those that will do, with their quotes
 */
public record IfMatch(boolean any, Set<String> etags) {

  /** Whatever there is. */
  public static final IfMatch ANY = new IfMatch(true, Set.of());

  private static final Pattern ETAG = Pattern.compile("(W/)?(\"[^\"]*\")");

  public IfMatch {
    etags = Set.copyOf(etags);
  }

  /** This one version. */
  public static IfMatch of(String etag) {
    return new IfMatch(false, Set.of(etag));
  }

  /** What this header says. A weak tag matches nothing, nor does what is no tag. */
  public static IfMatch parse(String header) {
    return header.strip().equals("*")
        ? ANY
        : new IfMatch(
            false,
            ETAG.matcher(header)
                .results()
                .filter(tag -> tag.group(1) == null)
                .map(tag -> tag.group(2))
                .collect(Collectors.toSet()));
  }

  /** Whether what has this tag is meant. */
  public boolean admits(String etag) {
    return any || etags.contains(etag);
  }
}
