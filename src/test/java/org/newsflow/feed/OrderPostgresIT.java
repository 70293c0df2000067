package org.newsflow.feed;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

/** Order and completeness on PostgreSQL. */
class OrderPostgresIT extends OrderContract {

  @TempDir Path folder;

  @Override
  StoreSettings settings() {
    return Postgres.freshSettings(folder);
  }
}
