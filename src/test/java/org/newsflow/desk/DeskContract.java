package org.newsflow.desk;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.store.StoreSettings;

/** What a newsroom must do on whichever database. */
abstract class DeskContract
    implements DraftContract, ReleaseContract, KillContract, ScheduleContract {

  @TempDir Path folder;
  private @Nullable StoreSettings settings;
  private @Nullable Newsdesk newsdesk;

  /** Where an empty store may be opened. */
  abstract StoreSettings settings(Path folder);

  @BeforeEach
  void open() {
    settings = settings(folder);
    newsdesk = new Newsdesk(settings);
  }

  @AfterEach
  void close() {
    newsdesk().close();
  }

  @Override
  public final Newsdesk newsdesk() {
    return requireNonNull(newsdesk);
  }

  @Override
  public final Newsdesk restarted(DeskSettings deskSettings, Runnable meanwhile) {
    Newsdesk.AheadClock clock = newsdesk().clock;
    newsdesk().close();
    meanwhile.run();
    newsdesk = new Newsdesk(requireNonNull(settings), deskSettings, clock);
    return newsdesk;
  }
}
