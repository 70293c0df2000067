package org.newsflow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.flow.Entry;
import org.newsflow.item.Body;
import org.newsflow.match.AnalysisTest;

/** The archive finds the words of every language as stored queries do: by the same table. */
class WordsTest {

  /** An example with the entries of its two texts. */
  private record Released(AnalysisTest.Example example, Entry found, Entry notFound) {}

  @Test
  void wordsAreFoundInWhateverFormAndNothingElseIs(@TempDir Path folder) {
    try (SmallArchive archive = new SmallArchive(folder)) {
      List<Released> all = new ArrayList<>();
      for (AnalysisTest.Example example : AnalysisTest.examples()) {
        all.add(
            new Released(
                example,
                release(archive, example.language(), example.found()),
                release(archive, example.language(), example.notFound())));
      }
      for (Released each : all) {
        assertThat(new TreeSet<>(archive.found(each.example().query())))
            .as(() -> each.example().toString())
            .contains(each.found().position())
            .doesNotContain(each.notFound().position());
      }
    }
  }

  private static Entry release(SmallArchive archive, String language, String text) {
    return archive.release(archive.story(language).headline("0").body(Body.of(text)));
  }
}
