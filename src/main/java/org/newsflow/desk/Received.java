package org.newsflow.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;

/**
 * What came in by whichever door, as it may be kept.
 *
 * @param problems why it may not
 * @param warnings what was left out
 */
record Received(NewsItem item, List<Problem> problems, List<Problem> warnings) {

  static Received of(NewsItem given, Set<String> languages) {
    Form.Checked checked = Form.check(given, languages);
    Optional<NewsItem> stripped = PublicNotice.strip(checked.item());
    return new Received(
        stripped.orElse(checked.item()),
        checked.problems(),
        stripped.isPresent() ? List.of(PublicNotice.STRIPPED) : List.of());
  }

  /** The item under this guid. */
  NewsItem under(Guid guid) {
    return new NewsItem(
        guid,
        item.version(),
        item.type(),
        item.language(),
        item.pubStatus(),
        item.level(),
        item.urgency(),
        item.firstCreated(),
        item.versionCreated(),
        item.desk(),
        item.lines(),
        item.body(),
        item.about(),
        item.infoSources(),
        item.edNote(),
        item.embargo(),
        item.rights(),
        item.publishable(),
        item.test(),
        item.publicUse(),
        item.pictures(),
        item.renditions(),
        item.links(),
        item.signals(),
        item.sourceIds());
  }
}
