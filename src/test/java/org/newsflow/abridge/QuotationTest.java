package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She called it “a good day” and left.",
        "Er sagte: „Das ist gut“, und ging.",
        "Rekao je „dobro je“ i „hvala”.",
        "Il a dit : « C’est l’heure » avant de partir.",
        "Il l'a dit aujourd'hui.",
        "Он читал «Роман «Имя» и письма».",
        "قال \"نعم\" ثم غادر.",
        "قال :\" نعم \" ثم غادر.",
        "قال ”نعم“ ثم غادر.",
        "وصف الأمر بأنه «جيد».",
        "گفت «بله».",
        "Ankara'daki \"iyi\" haberi 'kötü' değil.",
        "»Gut«, sagte er.",
        "the players' union of the '90s doesn’t mind",
        "She said, \"They told me 'go' twice.\"",
        "‹un› et ‹deux›",
        "a 5\" pipe and a 6' man"
      })
  void closedQuotationsAreClosed(String text) {
    assertThat(Quotation.isOpenAfter(List.of(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said: “It is a good day.",
        "Er sagte: „Das ist gut.",
        "Il a dit : « C’est l’heure.",
        "قال: \"نعم، سنبدأ.",
        "قال: ”نعم، سنبدأ.",
        "أكد أن «الأمر جيد.",
        "Bakan \"iyi olacak.",
        "'It doesn't matter.",
        "‹un",
        "Он читал «Роман «Имя» и письма."
      })
  void openQuotationsAreOpen(String text) {
    assertThat(Quotation.isOpenAfter(List.of(text))).isTrue();
  }

  @Test
  void aQuotationGoesOnThroughParagraphs() {
    List<String> text = List.of("He said: \"One.", "\"Two.", "Three.", "\"Four.\"");

    for (int end = 1; end < text.size(); end++) {
      assertThat(Quotation.isOpenAfter(text.subList(0, end))).isTrue();
    }
    assertThat(Quotation.isOpenAfter(text)).isFalse();
  }

  @Test
  void aQuotationOfItsOwnIsAStatementAndATitleIsNot() {
    assertThat(states("\"We shall open the bridge in May.\"")).isTrue();
    assertThat(states("\"Never.\"")).isTrue();
    assertThat(states("It rained. \"We shall open the bridge in May.\" It rained.")).isTrue();
    assertThat(states("«Зенит» выиграл матч в пятницу.")).isFalse();
    assertThat(states("He called it \"a very good day for all of us\".")).isFalse();
  }

  private static boolean states(String text) {
    return new Quotation().read(text).states();
  }
}
