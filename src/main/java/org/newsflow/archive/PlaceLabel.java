package org.newsflow.archive;

import java.util.HashMap;
import java.util.Map;
import org.newsflow.item.Place;

/** How a place stands in the index to be counted: its code and its names, parted by tabs. */
final class PlaceLabel {

  /** What is longer is not counted by all of its names. */
  static final int LONGEST = 1_000;

  private PlaceLabel() {}

  /** The label of a place; of one without a code its name stands for it. */
  static String of(Place place) {
    String code = plain(place.code() == null ? place.name("en") : place.code());
    StringBuilder label = new StringBuilder(code);
    place
        .names()
        .forEach((tag, name) -> {
          String more = '\t' + tag + '=' + plain(name);
          if (label.length() + more.length() <= LONGEST) {
            label.append(more);
          }
        });
    return label.toString();
  }

  /** What a label says, with so many hits. */
  static Facet.Count read(String label, long count) {
    String[] parts = label.split("\t");
    Map<String, String> names = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int sign = parts[i].indexOf('=');
      names.put(parts[i].substring(0, sign), parts[i].substring(sign + 1));
    }
    return new Facet.Count(parts[0], names, count);
  }

  private static String plain(String text) {
    return text.replace('\t', ' ');
  }
}
