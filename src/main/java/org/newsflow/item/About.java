package org.newsflow.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item is about and how it is classed (NewsML-G2 {@code contentMeta}).
 *
 * @param subjects Media Topics, the most telling first
 * @param genre IPTC's scheme {@code genre}, or null
 * @param keywords free words in the item's language
 * @param places where the news happened
 */
public record About(
    List<Concept> subjects,
    @Nullable Concept genre,
    List<String> keywords,
    List<Place> places,
    List<Concept> people,
    List<Concept> organisations) {

  /** Nothing said. */
  public static final About NOTHING =
      new About(List.of(), null, List.of(), List.of(), List.of(), List.of());

  public About {
    subjects = List.copyOf(subjects);
    keywords = List.copyOf(keywords);
    places = List.copyOf(places);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
  }
}
