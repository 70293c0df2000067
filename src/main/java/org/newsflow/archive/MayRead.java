package org.newsflow.archive;

import static org.newsflow.archive.Documents.AT;
import static org.newsflow.archive.Documents.EMBARGOED;
import static org.newsflow.archive.Documents.NEWEST;
import static org.newsflow.archive.Documents.OWED;
import static org.newsflow.archive.Documents.POSITION;
import static org.newsflow.archive.Documents.PRODUCT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may read, at one moment, said so that the index can count by it. The gate makes
 * it, and looks at each hit once more.
 *
 * @param abridged whether the reader has the abridgements, and nothing else
 * @param subscriber what is owed to this one counts as well; null for none
 * @param windows where the reader's contracts gave what
 * @param reaches what may be looked up besides
 * @param embargo whether what is under embargo may be read, where it was given
 */
public record MayRead(
    boolean abridged,
    @Nullable Long subscriber,
    List<Window> windows,
    Map<Long, Long> reaches,
    boolean embargo) {

  /** Nothing at all. */
  public static final MayRead NOTHING = new MayRead(false, null, List.of(), Map.of(), false);

  /** The abridgements. */
  public static final MayRead ABRIDGEMENTS = new MayRead(true, null, List.of(), Map.of(), false);

  public MayRead {
    windows = List.copyOf(windows);
    reaches = Map.copyOf(reaches);
  }

  /**
   * Entries of a product at these positions and of these times, each from (inclusive) and to
   * (exclusive).
   *
   * @param since epoch milliseconds
   * @param until epoch milliseconds
   * @param embargo with entries under embargo
   */
  public record Window(long product, long from, long to, long since, long until, boolean embargo) {}

  Side side() {
    return abridged ? Side.PUBLIC : Side.WHOLE;
  }

  /** The products of which the reader has anything. */
  Set<Long> products() {
    Set<Long> products = new TreeSet<>(reaches.keySet());
    windows.forEach(window -> products.add(window.product()));
    return products;
  }

  /** Finds every document that the reader may read, and no other. */
  Query query() {
    if (abridged) {
      return term(Side.PUBLIC.marker(), "true");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    // Who does not get the newest version looks up no older one.
    Query lookedUp =
        both(
            anyReach(""),
            new BooleanQuery.Builder()
                .add(given(NEWEST), Occur.SHOULD)
                .add(anyReach(NEWEST), Occur.SHOULD)
                .build());
    all.add(either(given(""), lookedUp), Occur.FILTER);
    if (!embargo) {
      all.add(term(EMBARGOED, "true"), Occur.MUST_NOT);
    }
    return all.build();
  }

  /** Finds what the reader has of this product. */
  Query query(long product) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    windows.stream()
        .filter(window -> window.product() == product)
        .forEach(window -> any.add(within("", window), Occur.SHOULD));
    Long since = reaches.get(product);
    if (since != null) {
      any.add(reach("", product, since), Occur.SHOULD);
    }
    return any.build();
  }

  private Query given(String prefix) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (subscriber != null) {
      any.add(term(prefix + OWED, Long.toString(subscriber)), Occur.SHOULD);
    }
    windows.forEach(window -> any.add(within(prefix, window), Occur.SHOULD));
    return any.build();
  }

  private static Query within(String prefix, Window window) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(term(prefix + PRODUCT, Long.toString(window.product())), Occur.FILTER);
    all.add(between(prefix + POSITION, window.from(), window.to()), Occur.FILTER);
    all.add(between(prefix + AT, window.since(), window.until()), Occur.FILTER);
    if (!window.embargo()) {
      all.add(term(prefix + EMBARGOED, "true"), Occur.MUST_NOT);
    }
    return all.build();
  }

  private Query anyReach(String prefix) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    reaches.forEach((product, since) -> any.add(reach(prefix, product, since), Occur.SHOULD));
    return any.build();
  }

  private static Query reach(String prefix, long product, long since) {
    return new BooleanQuery.Builder()
        .add(term(prefix + PRODUCT, Long.toString(product)), Occur.FILTER)
        .add(LongPoint.newRangeQuery(prefix + AT, since, Long.MAX_VALUE), Occur.FILTER)
        .add(term(prefix + EMBARGOED, "true"), Occur.MUST_NOT)
        .build();
  }

  /** From the one, included, to the other, excluded. */
  private static Query between(String field, long from, long to) {
    return from >= to ? new MatchNoDocsQuery() : LongPoint.newRangeQuery(field, from, to - 1);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }
}
