package org.newsflow.topic;

import java.nio.file.Path;
import org.newsflow.store.Postgres;
import org.newsflow.store.StoreSettings;

class LatePostgresIT extends LateContract {
  @Override
  StoreSettings settings(Path folder) {
    return Postgres.freshSettings(folder);
  }
}
