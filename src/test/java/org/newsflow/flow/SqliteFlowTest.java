package org.newsflow.flow;

import java.nio.file.Path;
import org.newsflow.store.StoreSettings;

/** The flow on SQLite. */
class SqliteFlowTest extends StoredFlowContract {

  @Override
  StoreSettings settings(Path folder) {
    return StoreSettings.sqlite(folder);
  }
}
