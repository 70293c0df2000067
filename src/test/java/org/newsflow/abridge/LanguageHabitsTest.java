package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.item.Language;

class LanguageHabitsTest {

  @Test
  void everyLanguageHasItsRow() {
    assertThat(LanguageHabits.known()).containsExactlyInAnyOrderElementsOf(Language.tags());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | , the mayor said on Monday.",
        "tr | , diye konuştu.",
        "ar | وقال رئيس البلدية",
        "ar | وأكّدَ رئيس البلدية",
        "fa | ، شهردار افزود",
        "fr | , a déclaré la maire",
        "es | , según la alcaldesa",
        "ru | , подчеркнула она",
        "hr | , istaknula je gradonačelnica",
        "sr-Cyrl | , изјавио је",
        "mk | , изјави градоначалничката",
        "sq | , tha kryetarja",
        "id | , kata wali kota",
        "kmr | şaredar got",
        "ckb | سەرۆک گوتی"
      })
  void aSpeakerIsKnownByTheVerb(String language, String words) {
    assertThat(LanguageHabits.of(language).attributes(words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The crowd cheered the mayoress.",
        "tr | Kalabalık dağıldı.",
        "ar | انتقال المقالات إلى الأكاديمية",
        "de | sagte er"
      })
  void otherWordsNameNoSpeaker(String language, String words) {
    assertThat(LanguageHabits.of(language).attributes(words)).isFalse();
  }

  @Test
  void sentencesDoNotEndOnAbbreviationsInitialsAndOrdinals() {
    assertThat(LanguageHabits.of("en").sentences("Dr. J. Ostrane met Gen. Deluvi. They left."))
        .containsExactly("Dr. J. Ostrane met Gen. Deluvi.", "They left.");
    assertThat(
            LanguageHabits.of("tr")
                .sentences("Prof. Dr. Orlan, 3. Uluslararası Fuarı açtı. Gitti."))
        .containsExactly("Prof. Dr. Orlan, 3. Uluslararası Fuarı açtı.", "Gitti.");
    assertThat(LanguageHabits.of("ar").sentences("قال د. أورلان إنه باق. ثم غادر."))
        .containsExactly("قال د. أورلان إنه باق.", "ثم غادر.");
    assertThat(LanguageHabits.of("fa").sentences("او آمد. آیا رفت؟ نه."))
        .containsExactly("او آمد.", "آیا رفت؟", "نه.");
  }

  @Test
  void sentencesDoNotEndInNumbersHoursAndShortenedNames() {
    assertThat(
            LanguageHabits.of("tr")
                .sentences("Endeks yüzde 0,8 artışla 4.812,6 puana çıktı. Saat 06.40'ta kapandı."))
        .containsExactly("Endeks yüzde 0,8 artışla 4.812,6 puana çıktı.", "Saat 06.40'ta kapandı.");
    assertThat(LanguageHabits.of("tr").sentences("Vapur A.Ş. ile Doç. Dr. A. Orlan geldi. Gitti."))
        .containsExactly("Vapur A.Ş. ile Doç. Dr. A. Orlan geldi.", "Gitti.");
    assertThat(
            LanguageHabits.of("ar")
                .sentences("سأل: \"هل ننتظر؟\". ثم غادر على عمق 3.5 أمتار. وعاد."))
        .containsExactly("سأل: \"هل ننتظر؟\".", "ثم غادر على عمق 3.5 أمتار.", "وعاد.");
  }
}
