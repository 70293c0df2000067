package org.newsflow.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

  /**
   * Finds every document that the reader may read of the flow as it stood at a position, and no
   * other.
   *
   * @param replaced whether versions that were replaced at that position are found too
   */
  Query query(long upto, boolean replaced) {
    Query readable = new ReadableQuery(this, upto, replaced);
    return abridged
        ? new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Side.PUBLIC.marker(), "true")), Occur.FILTER)
            .add(readable, Occur.FILTER)
            .build()
        : readable;
  }
}
