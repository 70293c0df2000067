package org.newsflow.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsflow.desk.Answer.Done;
import org.newsflow.desk.History.Version;
import org.newsflow.desk.Rules.Findings;
import org.newsflow.flow.Entry;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Notice;
import org.newsflow.item.PubStatus;

/** Tells how an item stands and how it came to be so. */
final class Histories {

  private final Newsroom newsroom;

  Histories(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  Answer<WorkingVersion> working(Guid guid) {
    Standing standing = newsroom.standing(guid);
    NewsItem current = newsroom.current(standing);
    Draft draft = standing.draft();
    NewsItem item = draft == null ? current : newsroom.working(draft, current);
    return item == null
        ? Newsroom.missing(guid)
        : new Done<>(working(standing, item, findings(draft, current)));
  }

  private Findings findings(@Nullable Draft draft, @Nullable NewsItem current) {
    return draft == null
        ? new Findings(List.of(), List.of())
        : newsroom.check(
            draft, current, Release.notice(draft, Notice.NONE), newsroom.clock.instant());
  }

  private static WorkingVersion working(Standing standing, NewsItem item, Findings findings) {
    Draft draft = standing.draft();
    Entry newest = standing.newest();
    return new WorkingVersion(
        item,
        standing.version(),
        newest == null ? PubStatus.USABLE : newest.status(),
        standing.state(),
        draft == null ? "\"v" + standing.version() + "\"" : draft.etag(),
        draft,
        standing.killRequest(),
        standing.pending(),
        standing.flags().stream().filter(flag -> flag.settled() == null).toList(),
        findings.problems(),
        findings.warnings());
  }

  Answer<History> history(Guid guid) {
    Standing standing = newsroom.standing(guid);
    if (standing.isUnknown()) {
      return Newsroom.missing(guid);
    }
    List<DeskAct> acts = newsroom.store.read(sql -> ActTables.of(sql, guid));
    return new Done<>(
        new History(
            guid,
            standing.state(),
            versions(standing),
            acts,
            standing.schedules(),
            standing.flags()));
  }

  /** Once an item is killed no word of it is shown, here neither (WIRE 10). */
  private List<Version> versions(Standing standing) {
    List<Entry> entries = standing.history();
    Map<Long, NewsItem> items =
        standing.is(PubStatus.CANCELED)
            ? Map.of()
            : newsroom.flow.items(entries.stream().map(Entry::position).toList());
    List<Version> versions = new ArrayList<>();
    NewsItem before = null;
    for (Entry entry : entries) {
      NewsItem item = items.get(entry.position());
      versions.add(version(entry, before, item));
      before = item;
    }
    return versions;
  }

  private static Version version(Entry entry, @Nullable NewsItem before, @Nullable NewsItem after) {
    if (before == null || after == null) {
      return new Version(entry, List.of(), List.of());
    }
    return new Version(
        entry,
        Difference.between(before, after).stream()
            .filter(difference -> !difference.field().equals(Difference.BODY))
            .toList(),
        ParagraphChange.between(before.body().paragraphs(), after.body().paragraphs()));
  }
}
