package org.newsflow.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.Guid;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;

/** What a follower does first when there is much to do. */
@Timeout(60)
class FollowerTest {

  private static final int ORDERS = 3;

  /** Notes what it is asked for, and takes all of it. */
  private static final class Noting implements Follower.Work {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch left = new CountDownLatch(ORDERS);
    final Store store;
    final Aside aside;

    Noting(Store store, Aside aside) {
      this.store = store;
      this.aside = aside;
    }

    @Override
    public long position() {
      return ORDERS;
    }

    @Override
    public boolean take() {
      asked.add("take");
      return false;
    }

    @Override
    public void again(SetAside entry) {
      asked.add("again " + entry.position());
      store.write(transaction -> {
        aside.taken(transaction, entry);
        return entry;
      });
      left.countDown();
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
      Thread.sleep(1);
    }
  }

  /** A kill among what comes must not wait for all that is taken again (WIRE 9). */
  @Test
  void whatComesIsTakenBetweenWhatIsTakenAgain(@TempDir Path folder) throws Exception {
    try (Store store = Store.open(StoreSettings.sqlite(folder))) {
      SetAsides setAsides = new SetAsides(store, Clock.systemUTC());
      Aside aside = setAsides.of("test");
      for (int position = 1; position <= ORDERS; position++) {
        aside.put(position, new Guid("nf:text:20261123:" + position), 1, new RuntimeException());
      }
      assertThat(setAsides.allAgain("test", transaction -> {})).isEqualTo(ORDERS);
      Noting work = new Noting(store, aside);
      try (Follower _ = new Follower(aside, work)) {
        work.left.await();
      }
      assertThat(work.asked).startsWith("again 1", "take", "again 2", "take", "again 3");
      assertThat(aside.all()).isEmpty();
    }
  }
}
