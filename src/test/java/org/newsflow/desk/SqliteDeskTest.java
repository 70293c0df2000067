package org.newsflow.desk;

import java.nio.file.Path;
import org.newsflow.store.StoreSettings;

class SqliteDeskTest extends DeskContract {
  @Override
  StoreSettings settings(Path folder) {
    return StoreSettings.sqlite(folder);
  }
}
