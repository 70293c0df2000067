package org.newsflow.topic;

import java.nio.file.Path;
import org.newsflow.store.StoreSettings;

class SqliteLateTest extends LateContract {
  @Override
  StoreSettings settings(Path folder) {
    return StoreSettings.sqlite(folder);
  }
}
