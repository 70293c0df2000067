package org.newsflow.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Language;
import org.newsflow.item.NewsItem;

/**
 * A story as its page tells it.
 *
 * @param body HTML of the abridged text
 * @param cut how much of the story is here, or null where nothing is to be said of it
 * @param whole whether the editors released all of it
 * @param city where it was filed, or null
 * @param translations one of each other language
 * @param speaksForItsLanguage whether it is the one that its translations name in this language
 * @param running others of the same running story
 * @param runningHref where all of them are
 * @param others of the same section, else the newest of all; none that is named above
 * @param ofSection whether the others are of the same section
 */
record Told(
    Row row,
    NewsItem item,
    String body,
    @Nullable String cut,
    boolean whole,
    @Nullable String city,
    List<Photo> photos,
    List<Correction> corrections,
    List<Label> topics,
    List<Label> places,
    List<Card> translations,
    boolean speaksForItsLanguage,
    List<Card> running,
    String runningHref,
    List<Card> others,
    boolean ofSection) {

  /** A correction, as readers are told of it. */
  record Correction(Instant at, String grade, @Nullable String line) {}

  /** A topic or place, and where its stories are. */
  record Label(String name, String href) {}

  /** The standfirst as it is set, or null. */
  @Nullable String standfirst() {
    String standfirst = item.lines().standfirst();
    return standfirst == null ? null : Teaser.tied(standfirst);
  }

  /** The pictures after the first. */
  List<Photo> morePhotos() {
    return photos.isEmpty() ? photos : photos.subList(1, photos.size());
  }

  boolean isFlash() {
    return new Card(row, item).isFlash();
  }

  boolean isPressing() {
    return new Card(row, item).isPressing();
  }

  boolean isUpdated() {
    return row.updated().isAfter(row.published());
  }

  static Language language(Card card) {
    return Language.of(card.row().language()).orElse(Language.ENGLISH);
  }
}
