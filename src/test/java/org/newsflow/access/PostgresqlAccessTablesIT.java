package org.newsflow.access;

import java.nio.file.Path;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

class PostgresqlAccessTablesIT extends AccessTablesContract {

  @Override
  StoreSettings settings(Path folder) {
    return Postgres.freshSettings(folder);
  }
}
