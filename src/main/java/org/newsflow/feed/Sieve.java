package org.newsflow.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;

/**
 * Reads of a reader's entries what its filter wants, by what is kept of them or by what a saved
 * query found.
 */
final class Sieve {

  /** A recall is told at the latest after this time, though what keeps the findings has stopped. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** The agency sees them all. */
  private static final int MOST_SET_ASIDE = 100;

  private static final int PAGE = 500;

  private final NewsFlow flow;
  private final Findings findings;

  /** Entries never change; what one query finds others find. */
  private final Cache<Long, Entry> met = Caffeine.newBuilder().maximumSize(10_000).build();

  Sieve(NewsFlow flow, Findings findings) {
    this.flow = flow;
    this.findings = findings;
  }

  /**
   * An entry that may be of a reading.
   *
   * @param place where in the reading: the entry's own, but for what a saved query found late
   * @param found positions of the item's versions that the saved query found; null where there is
   *     no such query
   */
  record Candidate(Entry entry, long place, @Nullable List<Long> found) {

    static Candidate of(Entry entry) {
      return new Candidate(entry, entry.position(), null);
    }
  }

  /** The position up to which a reading with this filter is whole. */
  long head(Gate gate, Filter filter) {
    return filter.saved() == null ? gate.head() : Math.min(gate.head(), findings.position());
  }

  /** Waits until there may be something after this position, at most so long. */
  void await(Filter filter, long position, Duration timeout) throws InterruptedException {
    if (filter.saved() == null) {
      flow.await(position, timeout);
    } else {
      findings.await(position, timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST);
    }
  }

  /** The entries after this position that may be of a reading, in order, at most so many. */
  List<Candidate> after(Gate gate, Filter filter, long position, int limit) {
    Saved saved = filter.saved();
    return saved == null
        ? flow.after(gate.strand(), position, limit).stream().map(Candidate::of).toList()
        : found(findings.after(saved.query(), Math.max(position, saved.after()), limit));
  }

  /** The entries before this position that may be of a reading, newest first, at most so many. */
  List<Candidate> before(Gate gate, Filter filter, long position, int limit) {
    Saved saved = filter.saved();
    return saved == null
        ? flow.before(gate.strand(), position, limit).stream().map(Candidate::of).toList()
        : found(
            findings.before(saved.query(), position, limit).stream()
                .filter(finding -> finding.place() > saved.after())
                .toList());
  }

  private List<Candidate> found(List<Finding> found) {
    return found.stream()
        .map(finding -> new Candidate(entry(finding.entry()), finding.place(), finding.found()))
        .toList();
  }

  private Entry entry(long position) {
    return met.get(position, at -> flow.after(at - 1, 1).getFirst());
  }

  /** Whether this candidate is of the reading: the same for ever. */
  boolean holds(Gate gate, Filter filter, Candidate candidate) {
    Entry entry = candidate.entry();
    Saved saved = filter.saved();
    List<Long> found = candidate.found();
    return gate.has(entry)
        && gate.reads(entry, filter)
        && (saved == null
            || (found != null
                && brought(gate, saved, entry, found)
                && (candidate.place() == entry.position()
                    || place(gate, saved, entry).orElseThrow() == candidate.place())));
  }

  /** Where in the reading an entry is that was come upon in another way: nothing if it is not. */
  OptionalLong place(Gate gate, Filter filter, Entry entry) {
    Saved saved = filter.saved();
    if (!gate.has(entry) || !gate.reads(entry, filter)) {
      return OptionalLong.empty();
    }
    return saved == null ? OptionalLong.of(entry.position()) : place(gate, saved, entry);
  }

  /** The first place at which the query brings this entry to the reader: it comes once. */
  private OptionalLong place(Gate gate, Saved saved, Entry entry) {
    return findings.of(entry.position()).getOrDefault(saved.query(), List.of()).stream()
        .filter(finding -> brought(gate, saved, entry, finding.found()))
        .mapToLong(Finding::place)
        .min();
  }

  /** The last place at which any query brings one of these entries, or the last one's own. */
  long last(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> findings.of(entry.position()).values().stream())
        .flatMap(List::stream)
        .mapToLong(Finding::place)
        .reduce(entries.getLast().position(), Math::max);
  }

  /** When what stands at this place of a reading came to its readers. */
  Instant at(long place) {
    return entry(place).at();
  }

  /** Those of these saved queries that bring this entry, which the reader has. */
  List<Saved> through(Gate gate, Entry entry, List<Saved> all) {
    Map<Long, List<Finding>> of = findings.of(entry.position());
    return all.stream()
        .filter(saved ->
            of.getOrDefault(saved.query(), List.of()).stream()
                .anyMatch(finding -> brought(gate, saved, entry, finding.found())))
        .toList();
  }

  /**
   * For each of these saved queries, the reader's own entries that could not be held against it,
   * and those that it found late and has no place for yet: the newest, in order. What others have
   * counts for nothing, so all is looked at until there are enough of the reader's own.
   */
  Map<Saved, List<Entry>> setAside(Gate gate, Filter filter, Collection<Saved> all) {
    long after = all.stream().mapToLong(Saved::after).min().orElse(Long.MAX_VALUE);
    List<Entry> unheld =
        pages(before -> findings.setAside(before, PAGE), position -> position)
            .takeWhile(position -> position > after)
            .map(this::entry)
            .filter(entry -> isTold(gate, filter, entry))
            .limit(MOST_SET_ASIDE)
            .toList();
    return all.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                saved ->
                    Stream.concat(
                            unheld.stream().filter(entry -> entry.position() > saved.after()),
                            waiting(gate, filter, saved))
                        .distinct()
                        .sorted(Comparator.comparingLong(Entry::position).reversed())
                        .limit(MOST_SET_ASIDE)
                        .sorted(Comparator.comparingLong(Entry::position))
                        .toList()));
  }

  private Stream<Entry> waiting(Gate gate, Filter filter, Saved saved) {
    return pages(before -> findings.waiting(saved.query(), before, PAGE), Finding::entry)
        .takeWhile(finding -> finding.entry() > saved.after())
        .filter(finding -> isTold(gate, filter, entry(finding.entry())))
        .filter(finding -> isMissing(gate, saved, finding))
        .map(finding -> entry(finding.entry()))
        .limit(MOST_SET_ASIDE);
  }

  private static boolean isTold(Gate gate, Filter filter, Entry entry) {
    return entry.position() <= gate.head()
        && gate.has(entry)
        && gate.reads(entry, filter)
        && gate.tells(entry);
  }

  private boolean isMissing(Gate gate, Saved saved, Finding finding) {
    Entry entry = entry(finding.entry());
    return brought(gate, saved, entry, finding.found()) && place(gate, saved, entry).isEmpty();
  }

  /** All that is told page by page, the newest first; no more pages than are looked at. */
  private static <T> Stream<T> pages(LongFunction<List<T>> page, ToLongFunction<T> position) {
    return Stream.iterate(
            page.apply(Long.MAX_VALUE),
            told -> !told.isEmpty(),
            told -> page.apply(position.applyAsLong(told.getLast())))
        .flatMap(List::stream);
  }

  /**
   * Whether the query brings this entry to the reader, who has it: it found this one, or an earlier
   * version that the reader had. One that the reader may not know of must leave no trace (WIRE 16).
   */
  private boolean brought(Gate gate, Saved saved, Entry entry, List<Long> found) {
    return found.stream()
        .filter(position -> position > saved.after())
        .anyMatch(position -> position == entry.position() || gate.has(entry(position)));
  }
}
