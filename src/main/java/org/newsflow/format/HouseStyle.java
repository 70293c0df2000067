package org.newsflow.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Picture;
import org.newsflow.item.Rendition;

/**
 * How the agency writes itself, and where its files are to be had.
 *
 * @param agencyNames the name that datelines show, by BCP 47 tag of the story
 * @param base what absolute addresses of this installation begin with, without a slash at the end
 */
public record HouseStyle(Map<String, String> agencyNames, String base) {

  public HouseStyle {
    agencyNames = Collections.unmodifiableMap(new TreeMap<>(agencyNames));
  }

  /** A style of which no file that is held here is to leave. */
  public HouseStyle(Map<String, String> agencyNames) {
    this(agencyNames, "");
  }

  /** The item as it leaves: with absolute addresses of the files that are held here. */
  NewsItem outward(NewsItem item) {
    boolean held =
        item.pictures().stream().anyMatch(picture -> held(picture.renditions()))
            || held(item.renditions());
    if (!held) {
      return item;
    }
    List<Picture> pictures = new ArrayList<>();
    for (Picture picture : item.pictures()) {
      pictures.add(
          picture.renditions(outward(item.guid(), pictures.size() + 1, picture.renditions())));
    }
    return item.toBuilder()
        .pictures(pictures)
        .renditions(outward(item.guid(), 0, item.renditions()))
        .build();
  }

  private List<Rendition> outward(Guid guid, int picture, List<Rendition> renditions) {
    return renditions.stream()
        .map(rendition ->
            rendition.hash() == null
                ? rendition
                : rendition.at(
                    "%s/v1/items/%s/renditions/%d-%s"
                        .formatted(base, guid.value(), picture, rendition.name())))
        .toList();
  }

  private static boolean held(List<Rendition> renditions) {
    return renditions.stream().anyMatch(rendition -> rendition.hash() != null);
  }

  /** The agency's name in this language, else in English, else in any, else nothing. */
  String agency(String language) {
    String any = agencyNames.isEmpty() ? "" : agencyNames.values().iterator().next();
    return agencyNames.getOrDefault(language, agencyNames.getOrDefault("en", any));
  }
}
