package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.newsflow.item.NewsItem;

/** Threads match while another registers, replaces and removes, and segments are merged. */
class StoredQueriesStressTest {

  private static final int ACTS = 3_000;
  private static final int IDS = 6_000;
  private static final List<NewsItem> NEWS =
      List.of(
          Items.of("en", "Oil prices rise after the covid-19 news."),
          Items.of("tr", "OIL fiyatı arttı: covid-19"),
          Items.of("ar", "oil و covid-19"));
  private static final List<Query> FINDING =
      List.of(
          QueryTest.valid("oil"),
          QueryTest.valid("covid-19 -flood"),
          QueryTest.valid("oil OR rain"),
          QueryTest.valid("\"covid 19\""));
  private static final Query OTHER = QueryTest.valid("flood");

  private final StoredQueries queries = new StoredQueries(SubjectTree.NONE, Items.CLOCK);

  /** What must be found after each act. */
  private final AtomicReferenceArray<long[]> states = new AtomicReferenceArray<>(ACTS + 1);

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  private record Copied(StoredQueries copy, long[] found) {}

  @Test
  void everyAnswerIsRightForSomeMomentOfItsMatch() throws Exception {
    states.set(0, new long[0]);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> readers =
          List.of(threads.submit(this::matchOnAndOn), threads.submit(this::matchOnAndOn));
      List<Copied> copies = threads.submit(this::changeOnAndOn).get();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      for (Copied copied : copies) {
        assertThat(copied.copy.match(NEWS.getFirst())).containsExactly(copied.found);
      }
    }
    assertThat(queries.statistics().segments()).isLessThan(20);
    assertThat(queries.statistics().distinct()).isLessThan(200);
  }

  private int matchOnAndOn() {
    int matches = 0;
    while (done.get() < ACTS) {
      int before = done.get();
      long[] found = queries.match(NEWS.get(matches++ % NEWS.size()));
      int after = begun.get();
      boolean right = false;
      for (int state = before; state <= after; state++) {
        right |= Arrays.equals(found, states.get(state));
      }
      assertThat(right).as("what was found between %d and %d", before, after).isTrue();
    }
    return matches;
  }

  private List<Copied> changeOnAndOn() {
    Random random = new Random(1);
    List<Copied> copies = new ArrayList<>();
    TreeSet<Long> found = new TreeSet<>();
    for (int act = 1; act <= ACTS; act++) {
      boolean finding = random.nextInt(3) > 0;
      Map<Long, Query> more = new HashMap<>();
      int size = random.nextInt(10) == 0 ? random.nextInt(700) : random.nextInt(4);
      for (int i = 0; i < size; i++) {
        Query query = finding ? FINDING.get(random.nextInt(FINDING.size())) : OTHER;
        more.put((long) random.nextInt(IDS), query);
      }
      long gone = random.nextInt(IDS);
      if (size == 0) {
        found.remove(gone);
      } else if (finding) {
        found.addAll(more.keySet());
      } else {
        found.removeAll(more.keySet());
      }
      states.set(act, found.stream().mapToLong(Long::longValue).toArray());
      begun.set(act);
      if (size == 0) {
        queries.remove(gone);
      } else {
        queries.register(more);
      }
      done.set(act);
      if (act % 200 == 0) {
        copies.add(new Copied(queries.copy(), states.get(act)));
        copies.getLast().copy.copy().register(more);
      }
    }
    return copies;
  }
}
