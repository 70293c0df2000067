package org.newsflow.feed;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsflow.archive.Archive;
import org.newsflow.archive.Facet;
import org.newsflow.archive.Inquiry;
import org.newsflow.archive.Results;
import org.newsflow.flow.Entry;
import org.newsflow.flow.NewsFlow;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Query;
import org.newsflow.subscriber.Book;
import org.newsflow.subscriber.Entitlements;
import org.newsflow.subscriber.HandOut;
import org.newsflow.subscriber.HandOuts;
import org.newsflow.subscriber.Product;

/**
 * The gate before the archive. The archive is asked for what the reader may read and for nothing
 * else; each hit then comes through the gate once more, which sees what has just been recalled.
 */
public final class Searches {

  private final Feed feed;
  private final NewsFlow flow;
  private final Archive archive;
  private final Entitlements entitlements;
  private final HandOuts handOuts;
  private final Clock clock;

  Searches(
      Feed feed,
      NewsFlow flow,
      Archive archive,
      Entitlements entitlements,
      HandOuts handOuts,
      Clock clock) {
    this.feed = feed;
    this.flow = flow;
    this.archive = archive;
    this.entitlements = entitlements;
    this.handOuts = handOuts;
    this.clock = clock;
  }

  /** Searches what this reader may read. */
  public Searched search(Reader reader, Search search) {
    SearchReading reading = new SearchReading(search);
    SearchCursor cursor = reading.cursor();
    if (!reading.problems().isEmpty()) {
      return new Searched.Refused(reading.problems());
    }
    if (cursor != null && !cursor.flow().equals(flow.id())) {
      return new Searched.CursorLost(flow.id());
    }
    Gate gate = feed.gate(reader);
    if (!gate.inForce()) {
      return new Searched.Forbidden("contract");
    }
    NewsItem like = null;
    if (reading.like() != null) {
      like = item(feed.look(reader, reading.like(), null));
      if (like == null) {
        return new Searched.NothingLike();
      }
    }
    Results results =
        archive.search(
            new Inquiry(
                gate.mayRead(),
                reading.query(),
                like,
                reading.allVersions() && gate.goesBack(),
                reading.order(),
                cursor == null ? Long.MAX_VALUE : cursor.upto(),
                cursor == null ? null : cursor.hit(),
                search.limit(),
                cursor == null));
    return results.complete() ? found(reader, gate, reading, results) : new Searched.TooMuch();
  }

  private static @Nullable NewsItem item(Lookup lookup) {
    return lookup instanceof Lookup.Found(View view) && isReadable(view) ? view.item() : null;
  }

  private static boolean isReadable(View view) {
    return view.shape() == Shape.WHOLE || view.shape() == Shape.ABRIDGED;
  }

  private Searched.Found found(Reader reader, Gate gate, SearchReading reading, Results results) {
    List<Entry> entries =
        results.hits().stream().flatMap(hit -> readable(gate, hit.position()).stream()).toList();
    record(reader, gate, entries);
    Query query = reading.text() == null ? new Query.Everything() : reading.text();
    List<Searched.Hit> hits =
        entries.stream()
            .map(entry -> feed.view(gate, entry))
            .filter(Searches::isReadable)
            .map(view -> hit(view, query))
            .toList();
    int untold = results.hits().size() - hits.size();
    return new Searched.Found(
        hits,
        results.total() - untold,
        facets(results),
        results.total() == 0 && reading.text() != null ? suggestion(gate, reading, query) : null,
        results.more()
            ? new SearchCursor(flow.id(), results.upto(), results.hits().getLast()).toString()
            : null,
        isIncomplete(reader, gate));
  }

  /**
   * Whether the archive had to set something aside that this subscriber may read. What others may
   * read counts for nothing (WIRE 16), and what is recalled is to be found by nobody.
   */
  private boolean isIncomplete(Reader reader, Gate gate) {
    return reader instanceof Reader.OfSubscriber
        && archive.setAside().stream()
            .filter(position -> position <= gate.head())
            .flatMap(position -> readable(gate, position).stream())
            .anyMatch(
                entry -> gate.shape(entry) == Shape.WHOLE && flow.recall(entry.guid()) == null);
  }

  private @Nullable String suggestion(Gate gate, SearchReading reading, Query query) {
    return new Suggestion(
            archive,
            gate.mayRead(),
            reading::within,
            position ->
                readable(gate, position)
                    .map(entry -> feed.view(gate, entry))
                    .filter(Searches::isReadable)
                    .orElse(null))
        .instead(query);
  }

  /** The entry at this position, if its text may be asked for. */
  private Optional<Entry> readable(Gate gate, long position) {
    return flow.after(position - 1, 1).stream()
        .filter(
            entry -> Feed.readable(gate, gate.known(flow.history(entry.guid()))).contains(entry))
        .findFirst();
  }

  private static Searched.Hit hit(View view, Query query) {
    Highlighter highlighter = new Highlighter(query, view.item());
    return new Searched.Hit(
        view.linesAlone(),
        highlighter.headline(),
        highlighter.standfirst(),
        highlighter.fragments());
  }

  /**
   * Puts on record what a subscriber is about to see that its flow did not bring, so that a kill
   * follows it, and what it sees before a lift.
   */
  private void record(Reader reader, Gate gate, List<Entry> entries) {
    if (reader instanceof Reader.OfSubscriber(long subscriber, long key, String _)) {
      List<HandOut> seen =
          entries.stream()
              .filter(entry -> entry.embargoed() || !gate.has(entry))
              .map(entry ->
                  new HandOut(
                      subscriber,
                      entry.guid(),
                      entry.version(),
                      HandOut.SEARCH,
                      key,
                      clock.instant()))
              .toList();
      if (!seen.isEmpty()) {
        handOuts.record(seen);
        flow.catchUp(); // a hold or kill may have come meanwhile, on this node or another
      }
    }
  }

  private Map<String, List<Searched.Count>> facets(Results results) {
    Map<String, List<Searched.Count>> facets = new LinkedHashMap<>();
    Book book = entitlements.book();
    results
        .facets()
        .forEach((facet, counts) ->
            facets.put(
                facet.code(),
                counts.stream()
                    .map(count -> facet == Facet.PRODUCT ? sold(book, count) : told(count))
                    .toList()));
    return facets;
  }

  private static Searched.Count told(Facet.Count count) {
    return new Searched.Count(count.value(), count.names(), count.count());
  }

  private static Searched.Count sold(Book book, Facet.Count count) {
    Product product = book.product(Long.valueOf(count.value())).orElseThrow();
    return new Searched.Count(product.code(), product.names(), count.count());
  }
}
