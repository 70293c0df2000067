package org.newsflow.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every scene, chart and map of the demo can be drawn, in every script, the same each time. */
class DrawingsTest {

  private static final List<String> TIMES = List.of("day", "dusk", "night", "fog", "snow");

  private static int[] drawn(Map<String, ?> drawing, String key, String language) {
    BufferedImage image = Drawings.draw(drawing, key, "Agency", language);
    assertThat(image.getWidth()).isEqualTo(2400);
    assertThat(image.getHeight()).isEqualTo(1600);
    return image.getRGB(0, 0, 2400, 1600, null, 0, 2400);
  }

  private static Map<String, String> scene(String scene, String time) {
    return Map.of("kind", "scene", "scene", scene, "time", time);
  }

  @Test
  void everySceneIsDrawnAndNoTwoAreAlike() {
    Set<Integer> seen = new HashSet<>();
    int at = 0;
    for (String scene : Scene.all()) {
      assertThat(seen.add(Arrays.hashCode(drawn(scene(scene, TIMES.get(at++ % 5)), "a", "en"))))
          .as(scene)
          .isTrue();
    }
    assertThat(seen).hasSize(31);
  }

  @Test
  void aStoryHasItsOwnViewAndAlwaysTheSame() {
    int[] first = drawn(scene("lake", "dusk"), "en-lake", "en");
    assertThat(drawn(scene("lake", "dusk"), "en-lake", "en")).isEqualTo(first);
    assertThat(drawn(scene("lake", "dusk"), "tr-lake", "en")).isNotEqualTo(first);
  }

  @Test
  void figuresAreDrawnInEveryScript() {
    List<List<Object>> figures =
        List.of(List.of("2024", 1.5), List.of("2025", 2), List.of("2026", 3.25));
    for (String language : List.of("en", "ar", "fa", "ckb", "ru", "sr-Cyrl", "kmr")) {
      drawn(
          Map.of("kind", "bars", "title", "عنوان Title Заголовок", "unit", "%", "bars", figures),
          "a",
          language);
      drawn(
          Map.of("kind", "line", "title", "عنوان Title", "unit", "", "points", figures),
          "a",
          language);
    }
    assertThat(new Lettering(new Canvas(1).pen, "fa").number(2.5, 1, "۲۰۲۶")).isEqualTo("۲٫۵");
    assertThat(new Lettering(new Canvas(1).pen, "ckb").number(25, 0, "2026")).isEqualTo("25");
  }

  @Test
  void placesOutsideTheCountryAreLeftOut() {
    Map<String, String> known = Map.of("place", "talmera", "label", "Talmera", "mark", "capital");
    Map<String, String> unknown = Map.of("place", "nowhere", "label", "Nowhere", "mark", "event");
    int[] map = drawn(Map.of("kind", "map", "title", "t", "places", List.of(known)), "a", "en");
    assertThat(
            drawn(
                Map.of("kind", "map", "title", "t", "places", List.of(known, unknown)), "a", "en"))
        .isEqualTo(map);
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> drawn(Map.of("kind", "photograph"), "a", "en"))
        .hasMessageContaining("photograph");
    assertThatThrownBy(() -> drawn(scene("palace", "day"), "a", "en"))
        .hasMessageContaining("palace");
  }
}
