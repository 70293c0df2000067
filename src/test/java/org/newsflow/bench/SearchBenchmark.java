package org.newsflow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsflow.archive.Archive;
import org.newsflow.archive.Inquiry;
import org.newsflow.archive.Order;
import org.newsflow.archive.Results;
import org.newsflow.archive.Unfiltered;
import org.newsflow.follow.Aside;
import org.newsflow.follow.SetAsides;
import org.newsflow.item.MediaTopics;
import org.newsflow.match.Query;
import org.newsflow.match.SubjectTree;

/**
 * How fast the archive is searched by a reader who may read a part of it, and how fast it grows.
 */
final class SearchBenchmark implements Benchmark {

  private static final long SEED = 20261123;
  private static final int PAGE = 20;
  private static final int TIMES = 4;
  private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Istanbul"));
  private static final SubjectTree SUBJECTS = SubjectTree.of(MediaTopics.standard());

  private final List<Figure> figures = new ArrayList<>();
  private final List<Curve.Point> points = new ArrayList<>();
  private RealNews news = new RealNews("", List.of(), List.of());
  private Path folder = Path.of("");

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<String> words() {
    return List.of(
        news.origin() + ".",
        "Stories put together anew from their sentences, written to a store on SQLite in bulk; the",
        "archive follows it with one thread, analysis of the abridgements (one story in three)",
        "included. Searches: drawn as the benchmark match draws queries, a page of 20 with all facets,",
        "by a subscriber of 20 products, half of whose contracts were renewed and all of which reach",
        "back 90 days. Peer: the same index searched in turn without the subscriber's filter and",
        "without the facet of products. One thread; of four times that each is asked the shortest.");
  }

  @Override
  public List<Curve.Point> curve() {
    return points;
  }

  @Override
  public String growing() {
    return "items in the archive";
  }

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    this.folder = folder;
    news = RealNews.read();
    Bench.say(news.origin());
    Recombined stories = new Recombined(all(), SEED);
    LongFlow flow = new LongFlow(folder.resolve("store"), stories);
    Customers customers = new Customers(news.drawn(), SEED);
    List<Query> queries =
        Stream.generate(customers::next)
            .limit(quick ? 100 : 400)
            .map(WrittenQueries::read)
            .toList();
    int before = 0;
    List<Integer> sizes = quick ? List.of(1_000, 10_000) : sizes();
    for (int size : sizes) {
      long begin = System.nanoTime();
      flow.growTo(size);
      Bench.say("%,d items are written, in %.0f s".formatted(size, since(begin)));
      try (LongFlow.Opened opened = flow.open()) {
        index(opened, size, size - before);
        searches(opened, size, queries);
        if (size == sizes.getLast()) {
          visible(opened, size, stories, quick ? 20 : 100);
        }
      }
      before = size;
    }
    return figures;
  }

  /** Ten times as many each time; a slow machine may be spared the most. */
  private static List<Integer> sizes() {
    int most = Integer.getInteger("newsflow.bench.items", 1_000_000);
    return List.of(most / 100, most / 10, most);
  }

  private List<RealNews.Text> all() {
    return Stream.concat(news.drawn().stream(), news.heldOut().stream()).toList();
  }

  private Archive archive(LongFlow.Opened opened) {
    Aside aside = new SetAsides(opened.store(), CLOCK).of("archive");
    return new Archive(opened.flow(), folder.resolve("archive"), SUBJECTS, aside, CLOCK, false);
  }

  private void index(LongFlow.Opened opened, int size, int added) throws Exception {
    long begin = System.nanoTime();
    try (Archive archive = archive(opened)) {
      for (int waited = 0; archive.position() < size; waited++) {
        Thread.sleep(10);
        if (waited % 1_000 == 999) {
          Bench.say("%,d of %,d are in the archive".formatted(archive.position(), size));
        }
      }
    } // and on disk
    double rate = added / since(begin);
    double bytes = (double) size(folder.resolve("archive")) / size;
    Bench.say("%,d items are in the archive, %.0f /s".formatted(size, rate));
    figures.add(Figure.alone("indexed, up to %,d items".formatted(size), rate, "items/s"));
    figures.add(Figure.alone("index, %,d items".formatted(size), bytes, "bytes an item"));
  }

  private void searches(LongFlow.Opened opened, int size, List<Query> queries) throws IOException {
    Map<Order, List<double[]>> times = new EnumMap<>(Order.class);
    double readable = 0;
    try (Archive archive = archive(opened);
        Unfiltered peer = new Unfiltered(folder.resolve("archive"), CLOCK)) {
      for (Query query : queries) {
        timed(archive, peer, size, query, Order.NEWEST, true); // warms up
      }
      for (int i = 0; i < queries.size(); i++) {
        for (Order order : List.of(Order.NEWEST, Order.RELEVANCE)) {
          double[] both = quietest(archive, peer, size + i, queries.get(i), order);
          times.computeIfAbsent(order, _ -> new ArrayList<>()).add(both);
          readable += both[2] / (2 * queries.size());
        }
      }
    }
    figures.add(
        Figure.alone("%,d items, hits that may be read".formatted(size), 100 * readable, "%"));
    times.forEach((order, these) -> {
      for (int percent : new int[] {50, 99}) {
        double ours = Samples.percentile(percent, these.stream().mapToDouble(t -> t[0]).toArray());
        double theirs =
            Samples.percentile(percent, these.stream().mapToDouble(t -> t[1]).toArray());
        String line = "%s, p%d".formatted(order.code(), percent);
        points.add(new Curve.Point(line, size, ours * 1e3));
        figures.add(
            Figure.beside(
                "%,d items, %s".formatted(size, line), ours, "ms", "without the filter", theirs));
        Bench.say("%,d items, %s: %.1f ms, without %.1f".formatted(size, line, ours, theirs));
      }
    });
  }

  /** From the end of a release to the moment in which a search may find it. */
  private void visible(LongFlow.Opened opened, int size, Recombined stories, int releases)
      throws InterruptedException {
    double[] millis = new double[releases];
    try (Archive archive = archive(opened)) {
      for (int i = 0; i < releases; i++) {
        long position =
            Wire.release(opened.flow(), stories.story(opened.flow().head() + 1)).position();
        long begin = System.nanoTime();
        while (archive.position() < position) {
          Thread.sleep(1);
        }
        millis[i] = 1e3 * since(begin);
      }
    }
    for (int percent : new int[] {50, 99}) {
      figures.add(
          Figure.alone(
              "%,d items, a release is found, p%d".formatted(size, percent),
              Samples.percentile(percent, millis),
              "ms until found"));
    }
  }

  /** Of several times that each is asked, in turn, the shortest: what others do is left out. */
  private static double[] quietest(
      Archive archive, Unfiltered peer, int later, Query query, Order order) throws IOException {
    double[] least = timed(archive, peer, later, query, order, true);
    for (int again = 1; again < TIMES; again++) {
      double[] next = timed(archive, peer, later + again, query, order, again % 2 == 0);
      least[0] = Math.min(least[0], next[0]);
      least[1] = Math.min(least[1], next[1]);
    }
    return least;
  }

  /** Milliseconds of both, and the share of the hits that may be read. */
  private static double[] timed(
      Archive archive, Unfiltered peer, int later, Query query, Order order, boolean first)
      throws IOException {
    Inquiry inquiry =
        new Inquiry(
            LongFlow.subscriber(archive.position(), later),
            query,
            null,
            false,
            order,
            Long.MAX_VALUE,
            null,
            PAGE,
            true);
    double theirs = 0;
    Results all = null;
    if (!first) {
      long begin = System.nanoTime();
      all = peer.search(query, order, PAGE);
      theirs = 1e3 * since(begin);
    }
    long begin = System.nanoTime();
    Results read = archive.search(inquiry);
    double ours = 1e3 * since(begin);
    if (all == null) {
      begin = System.nanoTime();
      all = peer.search(query, order, PAGE);
      theirs = 1e3 * since(begin);
    }
    if (!read.complete()) {
      Bench.say("given up: " + query.text());
    } else if (read.total() > all.total()) {
      throw new IOException("%d of %d: %s".formatted(read.total(), all.total(), query.text()));
    }
    return new double[] {ours, theirs, all.total() == 0 ? 0 : (double) read.total() / all.total()};
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(SearchBenchmark::bytes).sum();
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
