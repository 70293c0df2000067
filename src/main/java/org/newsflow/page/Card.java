package org.newsflow.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Level;
import org.newsflow.item.NewsItem;

/** A story in a list. */
record Card(Row row, NewsItem item) {

  String href() {
    return Addresses.story(row, item);
  }

  String headline() {
    return item.headline();
  }

  /** A line or two: the standfirst, else the lead; nothing for a flash. */
  @Nullable String teaser() {
    String standfirst = item.lines().standfirst();
    List<String> paragraphs = item.body().paragraphs();
    String lines =
        standfirst != null ? standfirst : paragraphs.isEmpty() ? null : paragraphs.getFirst();
    return lines == null ? null : Teaser.of(lines, item.language());
  }

  /** Each headline once, where it comes first: a flash and what followed it may have the same. */
  static List<Card> distinct(List<Card> cards) {
    Set<String> seen = new HashSet<>();
    return cards.stream().filter(card -> seen.add(card.headline())).toList();
  }

  boolean isFlash() {
    return row.level() == Level.FLASH;
  }

  boolean isPressing() {
    return row.level() == Level.FLASH || row.level() == Level.URGENT;
  }

  @Nullable Photo photo() {
    List<Photo> photos = Photo.of(item);
    return photos.isEmpty() ? null : photos.getFirst();
  }
}
