package org.newsflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsflow.item.Language;

/** What the pages say, and in which digits. */
class WordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryLabel(Language language) {
    assertThat(Words.in(language).names()).isEqualTo(Words.in(Language.ENGLISH).names());
  }

  @Test
  void numbersAreInTheDigitsOfTheHouse() {
    assertThat(Words.in(Language.PERSIAN).get("cut", 6, 15)).contains("۶", "۱۵");
    assertThat(Words.in(Language.ARABIC).get("cut", 6, 15)).contains("6", "15");
    assertThat(Words.in(Language.ENGLISH).get("search.results", 1234L)).endsWith("1,234");
  }
}
