package org.newsflow.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.Guid;
import org.newsflow.store.Postgres;
import org.newsflow.store.Store;
import org.newsflow.store.StoreSettings;

/** What several nodes set aside in one store. */
class SetAsidesIT {

  private static final Guid GUID = new Guid("nf:text:20261123:1");

  @TempDir Path folder;

  private static SetAsides of(Store store) {
    return new SetAsides(store, Clock.systemUTC());
  }

  @Test
  void eachNodeHasItsOwnWhereTheStoreIsShared() {
    try (Store store = Store.open(Postgres.freshSettings(folder))) {
      Aside one = of(store).ofNode("archive", folder.resolve("one"));
      Aside other = of(store).ofNode("archive", folder.resolve("other"));
      assertThat(one.follower()).startsWith("archive-").isNotEqualTo(other.follower());
      assertThat(of(store).ofNode("archive", folder.resolve("one")).follower())
          .as("it outlives the program")
          .isEqualTo(one.follower());
      one.put(1, GUID, 1, new IllegalStateException());
      other.settled(GUID, 1);
      assertThat(one.all()).hasSize(1);
      assertThat(other.all()).isEmpty();
    }
  }

  @Test
  void aNodeThatIsAloneNeedsNoName() {
    try (Store store = Store.open(StoreSettings.sqlite(folder))) {
      assertThat(of(store).ofNode("archive", folder.resolve("one")).follower())
          .isEqualTo("archive");
    }
  }

  /** A page by positions loses none of those that share one. */
  @Test
  void thoseOfOnePositionComeTogether() {
    try (Store store = Store.open(StoreSettings.sqlite(folder))) {
      for (String follower : new String[] {"one", "two", "three"}) {
        of(store).of(follower).put(5, GUID, 1, new IllegalStateException());
        of(store).of(follower).put(7, GUID, 3, new IllegalStateException());
      }
      assertThat(of(store).after(0, 2)).extracting(SetAside::position).containsExactly(5L, 5L, 5L);
      assertThat(of(store).after(5, 2)).extracting(SetAside::position).containsExactly(7L, 7L, 7L);
    }
  }
}
