package org.newsflow.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsflow.bench.LuceneMonitor.Presearch;
import org.newsflow.bench.Race.Entrant;
import org.newsflow.bench.Race.Times;
import org.newsflow.bench.WrittenQueries.Loaded;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsItem;
import org.newsflow.match.Query;
import org.newsflow.match.StoredQueries;
import org.newsflow.match.SubjectTree;

/** How fast a story is matched against many stored queries. */
final class MatchBenchmark implements Benchmark {

  private static final long SEED = 20261123;

  /** The percolator is asked for one story of so many. */
  private static final int SLOW = 10;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneId.of("Europe/Istanbul"));
  private static final SubjectTree SUBJECTS = SubjectTree.of(MediaTopics.standard());

  private final List<Figure> figures = new ArrayList<>();
  private final List<Curve.Point> points = new ArrayList<>();
  private final Random random = new Random(SEED);
  private final NewsDesk desk = new NewsDesk(SEED + 1);
  private RealNews news = new RealNews("", List.of(), List.of());
  private int stories;
  private int rounds;
  private Duration warmUp = Duration.ZERO;

  @Override
  public String name() {
    return "match";
  }

  @Override
  public List<String> words() {
    return List.of(
        news.origin() + ".",
        "Queries as customers write them, drawn from the other texts' words by how many texts have",
        "them; a third are equal to others, a ninth name no language. Stories: held out, one word in",
        "fifteen new. One thread, one story after the other; a story's analysis is within its time.",
        "Each warms up for the same time first.",
        "Peers in turn with the same stories and the same answers, or it fails: Lucene's monitor",
        "10.3.0 in memory, with the presearcher that is quicker at the smallest size; OpenSearch",
        "3.8's percolator, one node, one shard, one segment, in a process of its own, ids counted and",
        "not fetched; its stories come analysed. Peers get all queries, equal ones too.");
  }

  @Override
  public List<Curve.Point> curve() {
    return points;
  }

  @Override
  public String growing() {
    return "stored queries";
  }

  @Override
  public List<Figure> run(boolean quick, Path folder) throws Exception {
    stories = quick ? 100 : 300;
    rounds = quick ? 3 : 5;
    warmUp = Duration.ofSeconds(quick ? 2 : 15);
    news = RealNews.read();
    Bench.say(news.origin());
    int most = quick ? 50_000 : Integer.getInteger("newsflow.bench.queries", 1_000_000);
    int few = most / 100;
    int many = most / 10;
    WrittenQueries queries = written(quick ? many : most);
    queries.own(few).matcher().match(next(stories)); // so that no query's heap is the analyses'
    Presearch presearch = quicker(queries, few);
    try (Percolator percolator = percolator(folder)) {
      race(queries, few, presearch, percolator);
      race(queries, many, presearch, percolator);
    }
    if (!quick) {
      alone(queries, most, presearch, few);
    }
    strain(queries, many);
    return figures;
  }

  private WrittenQueries written(int count) {
    Customers customers = new Customers(news.drawn(), SEED);
    List<String> texts = Stream.generate(customers::next).limit(count).toList();
    Bench.say("%,d queries are written".formatted(count));
    return new WrittenQueries(texts, first(), SUBJECTS, CLOCK);
  }

  /** A story in each language. */
  private List<NewsItem> first() {
    Map<String, NewsItem> first = new TreeMap<>();
    news.heldOut().forEach(text -> first.computeIfAbsent(text.language(), _ -> desk.item(text)));
    return List.copyOf(first.values());
  }

  /** Stories of a round. */
  private List<NewsItem> next(int count) {
    return Stream.generate(() -> news.heldOut().get(random.nextInt(news.heldOut().size())))
        .limit(count)
        .map(desk::withNews)
        .toList();
  }

  private Presearch quicker(WrittenQueries queries, int size) throws IOException {
    try (LuceneMonitor one = queries.monitor(Presearch.MULTIPASS, size).matcher();
        LuceneMonitor other = queries.monitor(Presearch.TERM, size).matcher()) {
      Map<String, Times> times =
          new Race(() -> next(stories), warmUp)
              .run(List.of(new Entrant(one, stories), new Entrant(other, stories)), 1);
      boolean first = time(times, one).perSecond() > time(times, other).perSecond();
      return (first ? one : other).presearch();
    }
  }

  /** None where it cannot be fetched. */
  private static @Nullable Percolator percolator(Path folder) throws InterruptedException {
    try {
      Path own = Files.createDirectories(folder.resolve("percolator"));
      return Percolator.start(own, SUBJECTS, CLOCK);
    } catch (IOException e) {
      Bench.say("no percolator: " + e.getMessage());
      return null;
    }
  }

  private void race(
      WrittenQueries queries, int size, Presearch presearch, @Nullable Percolator percolator)
      throws IOException {
    Loaded<OwnMatcher> own = queries.own(size);
    Loaded<LuceneMonitor> monitor = queries.monitor(presearch, size);
    Bench.say("of which the monitor has made %,d".formatted(monitor.matcher().parts()));
    List<Entrant> entrants =
        new ArrayList<>(
            List.of(new Entrant(own.matcher(), stories), new Entrant(monitor.matcher(), stories)));
    if (percolator != null) {
      double seconds = percolator.load(queries.read(0, size));
      Bench.say("percolator: %,d queries in %.1f s".formatted(size, seconds));
      beside(size, "loading", own.seconds(), "s", percolator.name(), seconds);
      entrants.add(new Entrant(percolator, stories / SLOW));
    }
    beside(size, "loading", own.seconds(), "s", monitor.matcher().name(), monitor.seconds());
    beside(
        size,
        "heap a query",
        own.bytesEach(),
        "bytes",
        monitor.matcher().name(),
        monitor.bytesEach());
    Map<String, Times> times = new Race(() -> next(stories), warmUp).run(entrants, rounds);
    Times ours = time(times, own.matcher());
    times.forEach((name, theirs) -> {
      points.add(new Curve.Point(name + ", p50", size, theirs.p50()));
      points.add(new Curve.Point(name + ", p99", size, theirs.p99()));
      if (!name.equals(own.matcher().name())) {
        beside(size, ours, name, theirs);
      }
    });
    figures.add(Figure.alone(title(size, "found in a story"), ours.found(), "queries found"));
    monitor.matcher().close();
  }

  /** More than a monitor is loaded with in reasonable time: beside one with few queries. */
  private void alone(WrittenQueries queries, int size, Presearch presearch, int few)
      throws IOException {
    Loaded<OwnMatcher> own = queries.own(size);
    try (LuceneMonitor monitor = queries.monitor(presearch, few).matcher()) {
      String peer = "%s, %,d".formatted(monitor.name(), few);
      Map<String, Times> times =
          new Race(() -> next(stories), warmUp)
              .withoutComparing()
              .run(
                  List.of(new Entrant(own.matcher(), stories), new Entrant(monitor, stories)),
                  rounds);
      Times ours = time(times, own.matcher());
      Times theirs = time(times, monitor);
      points.add(new Curve.Point("Newsflow, p50", size, ours.p50()));
      points.add(new Curve.Point("Newsflow, p99", size, ours.p99()));
      beside(size, ours, peer, theirs);
      figures.add(Figure.alone(title(size, "loading"), own.seconds(), "s"));
      figures.add(Figure.alone(title(size, "heap a query"), own.bytesEach(), "bytes"));
      figures.add(Figure.alone(title(size, "found in a story"), ours.found(), "queries found"));
    }
  }

  /** What others do to a set: queries that come all the time, and topics that are meant to hurt. */
  private void strain(WrittenQueries written, int size) throws IOException {
    OwnMatcher own = written.own(size).matcher();
    List<Query> others = written.read(0, size);
    StoredQueries strained = own.queries().copy();
    List<Query> hostile = new Hostile(news.drawn(), SEED).topics();
    Map<Long, Query> numbered = HashMap.newHashMap(hostile.size());
    hostile.forEach(topic -> numbered.put((long) size + numbered.size(), topic));
    strained.register(numbered);
    StoredMatcher registering = Strain.registering(own.queries().copy(), others);
    StoredMatcher attacked =
        new OwnMatcher("%d hostile topics".formatted(hostile.size()), strained);
    Map<String, Times> times =
        new Race(() -> next(10 * stories), warmUp)
            .withoutComparing()
            .run(
                Stream.of(own, registering, attacked)
                    .map(each -> new Entrant(each, 10 * stories))
                    .toList(),
                rounds);
    Times quiet = time(times, own);
    for (StoredMatcher each : List.of(registering, attacked)) {
      Times theirs = time(times, each);
      figures.add(
          Figure.beside(
              title(size, "p99, ") + each.name(),
              theirs.p99(),
              "µs a story",
              "without",
              quiet.p99()));
    }
  }

  private static Times time(Map<String, Times> times, StoredMatcher of) {
    return requireNonNull(times.get(of.name()));
  }

  private void beside(int size, Times ours, String peer, Times theirs) {
    beside(size, "matched", ours.perSecond(), "stories/s", peer, theirs.perSecond());
    beside(size, "p50", ours.p50(), "µs a story", peer, theirs.p50());
    beside(size, "p99", ours.p99(), "µs a story", peer, theirs.p99());
  }

  private void beside(
      int size, String figure, double value, String unit, String peer, double peerValue) {
    // A plot has one name for all peers.
    String title = "%s (%s)".formatted(title(size, figure), peer.replaceFirst(",.*", ""));
    figures.add(Figure.beside(title, value, unit, peer, peerValue));
  }

  private static String title(int size, String figure) {
    return "%,d queries, %s".formatted(size, figure);
  }
}
