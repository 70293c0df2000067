package org.newsflow.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.item.Problem;

class TextTest {

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void itIsBroughtIntoNfcWithLineFeeds() {
    assertThat(Text.clean("headline", "e\u0301\r\nb\rc\n\td", problems)).isEqualTo("é\nb\nc\n\td");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"می\u200Cگویند", "\u200FG20\u200F", "\u2067x\u2069", "\u061Ca", "😀"})
  void joinersMarksOfDirectionAndPairsStay(String text) {
    assertThat(Text.clean("headline", text, problems)).isEqualTo(text);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000", "a\u0007", "a\u001B", "a\u007F", "a\u0085", "a\uFFFE", "a\uFFFF"})
  void controlCharactersAreTold(String text) {
    Text.clean("headline", text, problems);

    assertThat(problems).extracting(Problem::rule).containsExactly("control-character");
    assertThat(problems.getFirst().field()).isEqualTo("headline");
    assertThat(problems.getFirst().message()).contains("place 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "a\uDE00", "a\uDE00\uD83D", "a\uD83D\uD83D\uDE00"})
  void halvesOfCharactersAreTold(String text) {
    Text.clean("headline", text, problems);

    assertThat(problems).extracting(Problem::rule).containsExactly("half-character");
  }
}
