package org.newsflow.desk;

import java.nio.file.Path;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

class PostgresqlDeskIT extends DeskContract {
  @Override
  StoreSettings settings(Path folder) {
    return Postgres.freshSettings(folder);
  }
}
