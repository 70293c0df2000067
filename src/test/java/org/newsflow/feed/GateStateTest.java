package org.newsflow.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsflow.feed.GateSteps.Step;
import org.newsflow.store.StoreSettings;
import org.springframework.util.FileSystemUtils;

/** Whatever happens, every reader is told what the model says, and nothing else. */
class GateStateTest {

  @Provide
  Arbitrary<List<Step>> scripts() {
    return GateSteps.scripts();
  }

  @Property(tries = 60)
  void everyReaderIsToldWhatTheModelSays(@ForAll("scripts") List<Step> script) throws IOException {
    Path folder = Files.createTempDirectory("gate-state");
    try (GateScript played = new GateScript(StoreSettings.sqlite(folder))) {
      played.play(script);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
