package org.newsflow.match;

import java.util.Arrays;

/** The ids of the queries of a segment, in ascending order, each with its place. */
final class Members {

  private final long[] ids;
  private final int[] texts;
  private final Pool queries;
  private final Groups places;

  private Members(long[] ids, int[] texts, Pool queries, Groups places) {
    this.ids = ids;
    this.texts = texts;
    this.queries = queries;
    this.places = places;
  }

  /** How many ids there are. */
  int size() {
    return ids.length;
  }

  /** How many different queries there are. */
  int distinct() {
    return places.size();
  }

  /** For each query the places of its ids. */
  Groups places() {
    return places;
  }

  long id(int place) {
    return ids[place];
  }

  /** The query of an id, as it was registered. */
  Query query(int place) {
    return Coded.read(queries.get(texts[place]));
  }

  /** The place of an id, or a number below 0. */
  int place(long id) {
    return Arrays.binarySearch(ids, id);
  }

  long memory() {
    return queries.memory() + places.memory() + 8L * ids.length + 4L * texts.length;
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

    /**
     * @param size how many different queries there are
     */
    Members build(int size) {
      long[] sorted = ids.toSorted();
      int[] placeTexts = new int[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        placeTexts[Arrays.binarySearch(sorted, ids.get(i))] = texts.get(i);
      }
      Groups.Builder places = new Groups.Builder();
      int[] lasts = new int[size];
      Arrays.fill(lasts, -1);
      for (int place = 0; place < sorted.length; place++) {
        int query = distinct.get(placeTexts[place]);
        lasts[query] = places.add(place, lasts[query]);
      }
      return new Members(sorted, placeTexts, queries.toRead(), places.build(lasts));
    }
  }
}
