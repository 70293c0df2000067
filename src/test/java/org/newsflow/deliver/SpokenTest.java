package org.newsflow.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

  private static final Map<String, String> NAMES =
      Map.of(
          "en", "weather", "ar", "طقس", "sr-Latn", "prognoza", "sr-Cyrl", "прогноза", "tr", "hava");

  @ParameterizedTest
  @CsvSource({
    "tr, hava",
    "'de;q=0.9, ar;q=0.8', طقس",
    "'en;q=0.1, tr', hava",
    "tr-TR, hava",
    "sr-Latn, prognoza",
    "sr-cyrl, прогноза",
    "'tr;q=0, ja', weather",
    "ja, weather",
    "*, weather",
    "';;', weather",
  })
  void aNameIsInTheDearestLanguageThatHasOne(String header, String name) {
    assertThat(Spoken.of(header).name(NAMES, "medtop:17000000")).isEqualTo(name);
  }

  @Test
  void whatHasNoNameInThemIsStillNamed() {
    assertThat(Spoken.of(null).name(Map.of("tr", "hava"), "x")).isEqualTo("hava");
    assertThat(Spoken.of("tr").name(Map.of(), "x")).isEqualTo("x");
    assertThat(Spoken.of("a,".repeat(10_000)).name(NAMES, "x")).isEqualTo("weather");
  }
}
