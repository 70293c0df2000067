package org.newsflow.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaTopicsTest {

  private final MediaTopics topics = MediaTopics.standard();

  @Test
  void seventeenTopicsStandAtTheTop() {
    assertThat(topics.top()).hasSize(17);
    assertThat(topics.top())
        .allSatisfy(top -> assertThat(topics.children(top.code())).isNotEmpty());
  }

  @Test
  void everyTopicHasItsNameInEnglishArabicAndTurkish() {
    assertThat(topics.all())
        .allSatisfy(topic -> assertThat(topic.names()).containsKeys("en", "ar", "tr"));
  }

  @Test
  void codesAreTakenWithAndWithoutTheScheme() {
    assertThat(topics.find("medtop:04000000")).isEqualTo(topics.find("04000000")).isPresent();
    assertThat(topics.find("medtop:99999999")).isEmpty();
    assertThat(topics.find("subj:04000000")).isEmpty();
    assertThat(topics.find("4000000")).isEmpty();
  }

  @Test
  void theBroaderTopicIsKnown() {
    assertThat(topics.ancestors("20000385"))
        .extracting(MediaTopic::code)
        .containsExactly("medtop:04000000");
    assertThat(topics.ancestors("medtop:04000000")).isEmpty();
    assertThat(topics.ancestors("nonsense")).isEmpty();
  }

  @Test
  void retiredTopicsStayReadableButAreNotOffered() {
    MediaTopic justice = topics.find("20000119").orElseThrow();

    assertThat(justice.retired()).isTrue();
    assertThat(justice.name("tr")).isEqualTo("adalet");
    assertThat(topics.children("02000000")).doesNotContain(justice);
  }

  @Test
  void anotherListIsAddedAndOwnNamesStay() {
    MediaTopic renamed =
        new MediaTopic("medtop:15000000", null, false, Map.of("en", "sports", "de", "Sport"));
    MediaTopic deeper = new MediaTopic("medtop:20001065", "medtop:20000822", false, Map.of());

    MediaTopics more = topics.with(List.of(renamed, deeper));

    assertThat(more.find("15000000").orElseThrow().names())
        .containsEntry("en", "sports")
        .containsEntry("de", "Sport")
        .containsEntry("tr", "spor");
    assertThat(more.ancestors("20001065"))
        .extracting(MediaTopic::code)
        .containsExactly("medtop:20000822", "medtop:15000000");
    assertThat(topics.find("20001065")).isEmpty();
  }

  @Test
  void aListThatTurnsInACircleStillEnds() {
    MediaTopic one = new MediaTopic("medtop:90000001", "medtop:90000002", false, Map.of());
    MediaTopic two = new MediaTopic("medtop:90000002", "medtop:90000001", false, Map.of());

    assertThat(topics.with(List.of(one, two)).ancestors("90000001")).containsExactly(two, one);
  }

  @Test
  void aCodeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new MediaTopic("15000000", null, false, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
