package org.newsflow.access;

import java.nio.file.Path;
import org.newsflow.store.StoreSettings;

class SqliteAccessTablesTest extends AccessTablesContract {

  @Override
  StoreSettings settings(Path folder) {
    return StoreSettings.sqlite(folder);
  }
}
