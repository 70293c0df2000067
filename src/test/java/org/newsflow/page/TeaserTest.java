package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands under a headline stands alone. */
class TeaserTest {

  @Test
  void sentenceThatAnnouncesAListIsLeftOut() {
    assertThat(Teaser.of("The bridge opened in 1931. Its main dates:", "en"))
        .isEqualTo("The bridge opened in 1931.");
    assertThat(Teaser.of("افتُتح الجسر عام 1931. وفيما يلي أبرز محطاته:", "ar"))
        .isEqualTo("افتُتح الجسر عام 1931.");
  }

  @Test
  void onlySentenceThatAnnouncesAListEndsOnTheDotsOfACut() {
    assertThat(Teaser.of("فيما يلي أبرز محطات المشروع:", "ar"))
        .isEqualTo("فيما يلي أبرز محطات المشروع\u00a0..");
  }

  @Test
  void dotsOfACutStayOnTheLineOfTheirWord() {
    assertThat(Teaser.of("Eight stops, four boats ..", "en"))
        .isEqualTo("Eight stops, four boats\u00a0..");
    assertThat(Teaser.tied("Vapur limana döndü ..")).isEqualTo("Vapur limana döndü\u00a0..");
  }

  @Test
  void whatStandsAloneIsLeftAsItIs() {
    assertThat(Teaser.of("He said: it is done.", "en")).isEqualTo("He said: it is done.");
    assertThat(Teaser.of("", "en")).isEmpty();
  }
}
