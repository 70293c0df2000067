package org.newsflow.page;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.newsflow.item.Concept;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Place;

/** The names by which topics, places and stories stand in addresses. */
final class Tag {

  private static final int LONGEST = 80;
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private Tag() {}

  /** All tags of an item. */
  static Set<String> of(NewsItem item) {
    Set<String> tags = new TreeSet<>();
    item.about().subjects().forEach(subject -> code(subject).map(Tag::topic).ifPresent(tags::add));
    String slugline = item.lines().slugline();
    if (slugline != null) {
      tags.add(story(slug(slugline)));
    }
    item.about().places().forEach(place -> tags.add(place(slug(place))));
    return tags;
  }

  static String topic(String code) {
    return "topic:" + code;
  }

  static String story(String slug) {
    return "story:" + slug;
  }

  static String place(String slug) {
    return "place:" + slug;
  }

  /** The eight digits of a Media Topic. */
  static Optional<String> code(Concept subject) {
    return Optional.ofNullable(subject.code())
        .map(code -> code.substring(code.lastIndexOf(':') + 1))
        .filter(digits -> digits.matches("[0-9]{8}"));
  }

  /** A place in an address: by its English name where there is one. */
  static String slug(Place place) {
    return slug(place.name("en"));
  }

  /** Words in an address: Latin letters and digits, joined by hyphens; never empty. */
  static String slug(String words) {
    String slug;
    synchronized (LATIN) {
      slug = LATIN.transliterate(words);
    }
    slug = OTHER.matcher(slug).replaceAll("-");
    if (slug.length() > LONGEST) {
      int end = slug.lastIndexOf('-', LONGEST);
      slug = slug.substring(0, end > 0 ? end : LONGEST);
    }
    slug = slug.replaceAll("^-|-$", "");
    return slug.isEmpty() ? "news" : slug;
  }
}
