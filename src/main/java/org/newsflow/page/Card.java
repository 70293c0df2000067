package org.newsflow.page;

import java.util.List;
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
    return standfirst != null ? standfirst : paragraphs.isEmpty() ? null : paragraphs.getFirst();
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
