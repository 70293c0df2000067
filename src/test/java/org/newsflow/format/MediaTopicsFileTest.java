package org.newsflow.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsflow.item.MediaTopic;
import org.newsflow.item.MediaTopics;
import org.newsflow.item.NewsflowException;

class MediaTopicsFileTest {

  private static final Path LIST =
      Path.of(
          System.getProperty("newsflow.shared", "../shared"),
          "standards/mediatopics/mediatopics-2023-10-24.json");

  @TempDir Path folder;

  @Test
  void theFullListAgreesWithTheTwoLevelsThatComeWithTheProgram() {
    assumeThat(LIST).as("IPTC's full list, which is not here: nothing was tested").exists();

    MediaTopics standard = MediaTopics.standard();
    MediaTopics full = standard.with(MediaTopicsFile.read(LIST));

    assertThat(full.all()).hasSize(1372);
    assertThat(full.all().stream().filter(MediaTopic::retired)).hasSize(273);
    assertThat(standard.all())
        .allSatisfy(topic -> {
          MediaTopic same = full.find(topic.code()).orElseThrow();
          assertThat(same.names()).containsAllEntriesOf(topic.names());
          assertThat(same.parent()).isEqualTo(topic.parent());
          assertThat(same.retired()).isEqualTo(topic.retired());
        });
    assertThat(full.ancestors("20000003"))
        .extracting(MediaTopic::code)
        .containsExactly("medtop:20000002", "medtop:01000000");
    assertThat(full.find("01000000").orElseThrow().names()).containsKeys("da", "sv", "nb");
  }

  @Test
  void whatIsNoListIsRefusedWithItsFaults() throws IOException {
    assertThatThrownBy(() -> read("{}")).isInstanceOf(NewsflowException.class);
    assertThatThrownBy(() -> read("no json")).isInstanceOf(NewsflowException.class);
    assertThatThrownBy(() -> read("{\"topics\":[{\"qcode\":\"medtop:1\"}]}"))
        .isInstanceOfSatisfying(
            NewsflowException.class,
            fault -> assertThat(fault.problems().getFirst().field()).isEqualTo("topics[0]"));
    assertThatThrownBy(() -> MediaTopicsFile.read(folder.resolve("none.json")))
        .isInstanceOf(NewsflowException.class);
  }

  private void read(String text) throws IOException {
    MediaTopicsFile.read(Files.writeString(folder.resolve("list.json"), text));
  }
}
