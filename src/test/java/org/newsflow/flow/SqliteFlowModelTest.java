package org.newsflow.flow;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.newsflow.store.StoreSettings;

/** The flow on SQLite beside the model. */
class SqliteFlowModelTest extends FlowModel {

  @Property(tries = 40)
  void everyScriptEndsAsTheModelSays(
      @ForAll("scripts") List<Step> script, @ForAll("probes") List<Probe> probes)
      throws IOException {
    inFolder(folder -> compare(StoreSettings.sqlite(folder), script, probes));
  }
}
