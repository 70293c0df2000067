package org.newsflow.item;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The agency whose wire this is: one for each installation.
 *
 * @param provider its code, the first part of every guid: a small letter, then small letters and
 *     digits
 * @param names by BCP 47 tag
 * @param shortNames as datelines show them, by BCP 47 tag
 * @param zone decides what "today" and "Saturday" mean
 * @param languages BCP 47 tags of the languages that it files in, the first one its own
 */
public record Agency(
    String provider,
    Map<String, String> names,
    Map<String, String> shortNames,
    ZoneId zone,
    List<String> languages) {

  public Agency {
    names = Ordered.copy(names);
    shortNames = Ordered.copy(shortNames);
    languages = List.copyOf(languages);
  }
}
