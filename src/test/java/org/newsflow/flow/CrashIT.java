package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.FlowUnderLoad.Acknowledged;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the program under load at random moments, again and again on the same store: {@code
 * -Dnewsflow.crashes=200} says how often.
 */
class CrashIT {

  private static final int CRASHES = Integer.getInteger("newsflow.crashes", 8);
  private static final int WRITERS = 6;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostOrMovedOnSqlite() throws Exception {
    crash(StoreSettings.sqlite(folder), CRASHES);
  }

  @Test
  void nothingAcknowledgedIsLostOrMovedOnPostgresql() throws Exception {
    crash(Postgres.freshSettings(folder), Math.max(3, CRASHES / 4));
  }

  private static void crash(StoreSettings settings, int crashes) throws Exception {
    long seed = Long.getLong("newsflow.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Acknowledged> acknowledged = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int n = 1; n <= crashes; n++) {
      Load load = Load.start(settings, WRITERS, 0);
      if (n % 4 == 0) {
        Thread.sleep(random.nextInt(900)); // perhaps while it opens and recovers
      } else {
        load.begins();
        Thread.sleep(random.nextInt(300));
      }
      load.kill();
      acknowledged.addAll(load.acknowledged());
      ids.add(Load.check(settings, acknowledged));
      assertThat(ids).as("a crash is no restore").hasSize(1);
    }
    assertThat(acknowledged).hasSizeGreaterThan(crashes);
    System.out.println(
        crashes + " crashes, " + acknowledged.size() + " acknowledged, none lost; seed " + seed);
  }

  @Test
  void aDatabaseServerThatIsKilledLosesNothingAndOneThatIsRestoredIsKnown() throws Exception {
    Path data = Files.createTempDirectory("newsflow-postgres");
    int port;
    StoreSettings settings;
    Load load;
    try (EmbeddedPostgres server = Postgres.ownServer(data, 0)) {
      port = server.getPort();
      settings =
          StoreSettings.postgresql(folder, server.getJdbcUrl("postgres", "postgres"), null, null);
      load = Load.start(settings, WRITERS, 0);
      load.begins();
      Thread.sleep(300);
      Postgres.kill(data);
    }
    int before = load.acknowledged().size();
    String id;
    try (EmbeddedPostgres _ = Postgres.ownServer(data, port)) {
      for (int n = 0; n < 100 && load.acknowledged().size() < before + 100; n++) {
        Thread.sleep(50);
      }
      load.kill();
      assertThat(load.acknowledged()).as("it goes on").hasSizeGreaterThan(before);
      id = Load.check(settings, load.acknowledged());
    }
    // As a backup is restored, or a replica promoted: the server goes on in a new timeline.
    Files.writeString(data.resolve("postgresql.auto.conf"), "restore_command = 'false'\n");
    Files.createFile(data.resolve("recovery.signal"));
    try (EmbeddedPostgres _ = Postgres.ownServer(data, port)) {
      assertThat(Load.check(settings, load.acknowledged())).isNotEqualTo(id);
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
