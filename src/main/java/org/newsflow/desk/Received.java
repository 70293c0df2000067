package org.newsflow.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  static Received of(DraftCommand command, Collection<String> languages) {
    Form.Checked checked = Form.check(command.item(), languages);
    Optional<NewsItem> stripped = PublicNotice.strip(checked.item());
    List<Problem> problems = new ArrayList<>(command.problems());
    problems.addAll(checked.problems());
    List<Problem> warnings = new ArrayList<>(command.warnings());
    stripped.ifPresent(item -> warnings.add(PublicNotice.STRIPPED));
    return new Received(stripped.orElse(checked.item()), problems, warnings);
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
