package org.newsflow.flow;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.newsflow.store.Postgres;

/** The flow on PostgreSQL beside the model. */
class PostgresqlFlowModelIT extends FlowModel {

  @Property(tries = 10)
  void everyScriptEndsAsTheModelSays(
      @ForAll("scripts") List<Step> script, @ForAll("probes") List<Probe> probes)
      throws IOException {
    inFolder(folder -> compare(Postgres.freshSettings(folder), script, probes));
  }
}
