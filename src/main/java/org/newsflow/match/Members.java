package org.newsflow.match;

import java.util.Arrays;

/** The ids of the queries of a segment: each in a slot of its own, those of equal queries together. */
final class Members {

  private final int[] starts;
  private final long[] ids;
  private final int[] texts;
  private final int[] byId;
  private final Pool queries;

  private Members(int[] starts, long[] ids, int[] texts, int[] byId, Pool queries) {
    this.starts = starts;
    this.ids = ids;
    this.texts = texts;
    this.byId = byId;
    this.queries = queries;
  }

  /** How many ids there are. */
  int size() {
    return ids.length;
  }

  /** How many different queries there are. */
  int distinct() {
    return starts.length - 1;
  }

  /** The first slot of a query. */
  int start(int query) {
    return starts[query];
  }

  /** One more than the last slot of a query. */
  int end(int query) {
    return starts[query + 1];
  }

  long id(int slot) {
    return ids[slot];
  }

  /** The query in a slot, as it was registered. */
  Query query(int slot) {
    return Coded.read(queries.get(texts[slot]));
  }

  /** The slot of an id, or -1. */
  int slot(long id) {
    int low = 0;
    int high = byId.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int slot = byId[middle];
      if (ids[slot] == id) {
        return slot;
      }
      if (ids[slot] < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  long memory() {
    return queries.memory() + 8L * ids.length + 4L * (starts.length + texts.length + byId.length);
  }

  /** Gathers ids with their queries. */
  static final class Builder {

    private final Longs ids = new Longs();
    private final Ints texts = new Ints();
    private final Pool queries = new Pool();
    private final Bytes bytes = new Bytes();

    /** Which different query each query is, as it is written. */
    private final Ints distinct = new Ints();

    /** Keeps an id, and says which of the queries as they are written it has. */
    int add(long id, Query query) {
      bytes.clear();
      Coded.write(query, bytes);
      int text = queries.add(bytes);
      ids.add(id);
      texts.add(text);
      return text;
    }

    /** Whether it is known which different query this one is. */
    boolean knows(int text) {
      return text < distinct.size();
    }

    /** Says of the next query, as it is written, which different query it is. */
    void learn(int query) {
      distinct.add(query);
    }

    Members build(int size) {
      int[] starts = new int[size + 1];
      for (int i = 0; i < texts.size(); i++) {
        starts[distinct.get(texts.get(i)) + 1]++;
      }
      for (int query = 0; query < size; query++) {
        starts[query + 1] += starts[query];
      }
      int[] ends = starts.clone();
      long[] sorted = ids.toSorted();
      long[] slotIds = new long[sorted.length];
      int[] slotTexts = new int[sorted.length];
      int[] byId = new int[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        int slot = ends[distinct.get(texts.get(i))]++;
        slotIds[slot] = ids.get(i);
        slotTexts[slot] = texts.get(i);
        byId[Arrays.binarySearch(sorted, ids.get(i))] = slot;
      }
      return new Members(starts, slotIds, slotTexts, byId, queries.toRead());
    }
  }
}
