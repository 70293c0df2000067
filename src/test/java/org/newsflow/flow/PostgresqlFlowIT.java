package org.newsflow.flow;

import java.nio.file.Path;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

/** The flow on PostgreSQL. */
class PostgresqlFlowIT extends StoredFlowContract {

  @Override
  StoreSettings settings(Path folder) {
    return Postgres.freshSettings(folder);
  }
}
