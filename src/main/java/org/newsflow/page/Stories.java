package org.newsflow.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.feed.Feed;
import org.newsflow.feed.Lookup;
import org.newsflow.feed.Reader;
import org.newsflow.feed.RecallNotice;
import org.newsflow.feed.Shape;
import org.newsflow.feed.View;
import org.newsflow.item.Guid;

/** Stories with their words, as the gate gives them to the public now. */
final class Stories {

  private static final Reader PUBLIC = new Reader.OfPublic();

  private final Feed feed;
  private final Edition edition;

  Stories(Feed feed, Edition edition) {
    this.feed = feed;
    this.edition = edition;
  }

  /** Those of these that may be shown now, in this order. */
  List<Card> cards(List<Row> rows) {
    Map<Guid, View> views = views(rows.stream().map(Row::position).toList());
    List<Card> cards = new ArrayList<>();
    for (Row row : rows) {
      View view = views.get(row.guid());
      if (view != null) {
        cards.add(new Card(row, view.item()));
      }
    }
    return cards;
  }

  private Map<Guid, View> views(List<Long> positions) {
    Map<Guid, View> views = new LinkedHashMap<>();
    feed.entries(PUBLIC, positions).stream()
        .filter(view -> view.shape() == Shape.ABRIDGED)
        .forEach(view -> views.put(view.guid(), view));
    return views;
  }

  /** A story as it may be shown now. */
  Optional<View> view(Row row) {
    return feed.entries(PUBLIC, List.of(row.position())).stream().findFirst();
  }

  /** The line for readers about a story that was killed, or null where there is none. */
  @Nullable String line(Guid guid) {
    return feed.item(PUBLIC, guid, null) instanceof Lookup.Killed(RecallNotice recall)
        ? recall.notice().publicNote()
        : null;
  }

  /** The corrections at these positions, of stories that are shown. */
  List<Corrections.Corrected> corrected(List<Long> positions) {
    List<Corrections.Corrected> corrected = new ArrayList<>();
    for (View view : feed.entries(PUBLIC, positions)) {
      Optional<Row> row = edition.story(view.guid());
      Optional<Told.Correction> correction = correction(view);
      if (row.isPresent() && correction.isPresent()) {
        cards(List.of(row.get()))
            .forEach(card -> corrected.add(new Corrections.Corrected(card, correction.get())));
      }
    }
    return corrected;
  }

  /** What was corrected in a story, newest first. */
  List<Told.Correction> corrections(Guid guid) {
    return feed.entries(PUBLIC, edition.corrections(guid)).stream()
        .flatMap(view -> correction(view).stream())
        .toList();
  }

  /** A correction that says something to readers; a slip of the pen need not. */
  private static Optional<Told.Correction> correction(View view) {
    return Optional.ofNullable(view.notice().grade())
        .filter(grade ->
            grade != org.newsflow.item.Notice.Grade.REFILE || view.notice().publicNote() != null)
        .map(grade -> new Told.Correction(view.at(), grade.code(), view.notice().publicNote()));
  }
}
