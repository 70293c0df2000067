package org.newsflow.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the truth is kept.
 *
 * @param folder the data folder; the SQLite database lies in it, and its lock
 * @param url a PostgreSQL address ({@code jdbc:postgresql:…}), or null for SQLite in the folder
 * @param user of the PostgreSQL database, or null
 * @param password of the PostgreSQL database, or null
 * @param readers how many reads may run at once, at least 1
 */
public record StoreSettings(
    Path folder,
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    int readers) {

  private static final int READERS = 4;

  /** SQLite in this folder. */
  public static StoreSettings sqlite(Path folder) {
    return new StoreSettings(folder, null, null, null, READERS);
  }

  /** PostgreSQL at this address. */
  public static StoreSettings postgresql(
      Path folder, String url, @Nullable String user, @Nullable String password) {
    return new StoreSettings(folder, url, user, password, READERS);
  }
}
