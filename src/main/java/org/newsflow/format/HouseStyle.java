package org.newsflow.format;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the agency writes itself.
 *
 * @param agencyNames the name that datelines show, by BCP 47 tag of the story
 */
public record HouseStyle(Map<String, String> agencyNames) {

  public HouseStyle {
    agencyNames = Collections.unmodifiableMap(new TreeMap<>(agencyNames));
  }

  /** The agency's name in this language, else in English, else in any, else nothing. */
  String agency(String language) {
    String any = agencyNames.isEmpty() ? "" : agencyNames.values().iterator().next();
    return agencyNames.getOrDefault(language, agencyNames.getOrDefault("en", any));
  }
}
