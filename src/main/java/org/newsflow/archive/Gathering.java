package org.newsflow.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts all hits, by facets where wanted, and keeps the first ones after a given one. */
final class Gathering implements Collector {

  private static final int STEPS = 4096;
  private static final long QUARTER_HOUR = 900_000;

  private final Order order;
  private final @Nullable Hit after;
  private final int limit;
  private final Side side;
  private final Collection<Facet> counted;
  private final Allowance allowance;
  private final long[] products;
  private final PriorityQueue<Hit> first;
  private final Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);

  /** Hits by the quarter of an hour, in which days begin and end everywhere. */
  private final Map<Long, Long> quarters = new HashMap<>();

  private long total;

  /**
   * A gathering of what this reader may read.
   *
   * @param limit how many hits are kept
   */
  Gathering(
      Order order, @Nullable Hit after, int limit, MayRead mayRead, Collection<Facet> counted) {
    this.order = order;
    this.after = after;
    this.limit = limit;
    this.side = mayRead.side();
    this.counted = counted;
    this.allowance = new Allowance(mayRead);
    this.products = new long[allowance.products().length];
    this.first = new PriorityQueue<>(limit + 1, order.comparator().reversed());
  }

  /** This one for the whole index, by one thread. */
  CollectorManager<Gathering, Gathering> alone() {
    return new CollectorManager<>() {
      @Override
      public Gathering newCollector() {
        return Gathering.this;
      }

      @Override
      public Gathering reduce(Collection<Gathering> parts) {
        return Gathering.this;
      }
    };
  }

  long total() {
    return total;
  }

  /** The hits that were kept, in order. */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>(first);
    hits.sort(order.comparator());
    return hits;
  }

  /** How many hits have which value of a facet that stands in the index. */
  Map<String, Long> counts(Facet facet) {
    return facets.getOrDefault(facet, Map.of());
  }

  /** How many hits each of the reader's products has, of which it has any. */
  Map<Long, Long> products() {
    Map<Long, Long> counts = new TreeMap<>();
    for (int i = 0; i < products.length; i++) {
      if (products[i] > 0) {
        counts.put(allowance.products()[i], products[i]);
      }
    }
    return counts;
  }

  /** How many hits were created in a quarter of an hour, by its beginning. */
  Map<Long, Long> quarters() {
    return quarters;
  }

  @Override
  public ScoreMode scoreMode() {
    return order == Order.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    return new Segment(context.reader());
  }

  private void keep(Hit hit) {
    Hit last = first.peek();
    if ((last == null || first.size() < limit || order.comparator().compare(hit, last) < 0)
        && (after == null || order.comparator().compare(hit, after) > 0)) {
      first.add(hit);
      if (first.size() > limit) {
        first.remove();
      }
    }
  }

  /** One facet's values in one part of the index. */
  private static final class Values {
    final SortedSetDocValues values;
    final long[] counts;

    Values(SortedSetDocValues values) {
      this.values = values;
      this.counts = new long[Math.toIntExact(values.getValueCount())];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
  }

  private final class Segment implements LeafCollector {
    private final NumericDocValues positions;
    private final NumericDocValues created;
    private final Standing standing;
    private final Map<Facet, Values> values = new EnumMap<>(Facet.class);
    private @Nullable Scorable scorer;

    /** Hits of the same quarter often follow each other. */
    private long quarter;

    private long inQuarter;

    Segment(LeafReader reader) throws IOException {
      positions = DocValues.getNumeric(reader, Documents.POSITION);
      created = DocValues.getNumeric(reader, Documents.CREATED);
      standing = new Standing(reader, "");
      for (Facet facet : counted) {
        values.put(facet, new Values(DocValues.getSortedSet(reader, side.facet(facet))));
      }
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
      total++;
      positions.advanceExact(document);
      keep(new Hit(positions.longValue(), rank()));
      if (!counted.isEmpty()) {
        for (Values each : values.values()) {
          each.count(document);
        }
        if (products.length > 0) {
          allowance.count(standing.of(document), products);
        }
        created.advanceExact(document);
        long its = Math.floorDiv(created.longValue(), QUARTER_HOUR) * QUARTER_HOUR;
        if (its != quarter) {
          add();
          quarter = its;
        }
        inQuarter++;
      }
    }

    private void add() {
      if (inQuarter > 0) {
        quarters.merge(quarter, inQuarter, Long::sum);
        inQuarter = 0;
      }
    }

    /** In steps so large that the order of additions makes no difference. */
    private int rank() throws IOException {
      return order != Order.RELEVANCE || scorer == null ? 0 : Math.round(scorer.score() * STEPS);
    }

    @Override
    public void finish() throws IOException {
      add();
      for (Map.Entry<Facet, Values> each : values.entrySet()) {
        Values found = each.getValue();
        Map<String, Long> counts = facets.computeIfAbsent(each.getKey(), _ -> new HashMap<>());
        for (int ord = 0; ord < found.counts.length; ord++) {
          if (found.counts[ord] > 0) {
            counts.merge(found.values.lookupOrd(ord).utf8ToString(), found.counts[ord], Long::sum);
          }
        }
      }
    }
  }
}
