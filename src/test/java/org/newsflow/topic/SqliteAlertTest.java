package org.newsflow.topic;

import java.nio.file.Path;
import org.newsflow.store.StoreSettings;

class SqliteAlertTest extends AlertContract {
  @Override
  StoreSettings settings(Path folder) {
    return StoreSettings.sqlite(folder);
  }
}
