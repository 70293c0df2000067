package org.newsflow.abridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.item.Language;

class TurnsTest {

  @Test
  void everyLanguageHasItsRow() {
    assertThat(Turns.known()).containsExactlyInAnyOrderElementsOf(Language.tags());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | However, nobody was hurt.",
        "tr | Ancak yaralanan olmadı.",
        "ar | ولكن أحدا لم يصب.",
        "ar | غير أنّ أحدا لم يصب.",
        "fa | اما کسی آسیب ندید.",
        "fr | «\u00A0Mais personne n'a été blessé.\u00A0»",
        "es | Sin embargo, nadie resultó herido.",
        "ru | Однако никто не пострадал.",
        "bs | Međutim, niko nije povrijeđen.",
        "sr-Cyrl | Међутим, нико није повређен.",
        "mk | Сепак, никој не е повреден.",
        "sq | Megjithatë, askush nuk u lëndua.",
        "id | Namun, tidak ada yang terluka.",
        "kmr | Lê kes birîndar nebû.",
        "ckb | بەڵام کەس بریندار نەبوو."
      })
  void aTurnIsKnownByItsFirstWord(String language, String passage) {
    assertThat(Turns.of(language).turnsRound(passage)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Oruvanian side, for its part, left the room.",
        "en | Her Oruvanian counterpart left the room.",
        "tr | Oruvanya Dışişleri Bakanı ise salondan ayrıldı.",
        "ar | من جهته، غادر الوزير القاعة.",
        "fr | Le ministre, de son côté, a quitté la salle.",
        "es | El ministro, por su parte, salió de la sala.",
        "ru | Министр, в свою очередь, покинул зал."
      })
  void theOtherSideIsKnownByAWordAtOrNearTheBeginning(String language, String passage) {
    assertThat(Turns.of(language).letsOtherSideSpeak(passage)).isTrue();
    assertThat(Turns.of(language).turnsRound(passage)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The mayor denied it.",
        "tr | Başkan iddiaları yalanladı.",
        "tr | Başkan iddiaları reddetti.",
        "ar | ونفى رئيس البلدية ذلك.",
        "fa | شهردار این خبر را تکذیب کرد.",
        "fr | La maire nie les faits.",
        "es | La alcaldesa negó los hechos.",
        "ru | Мэр отрицает это.",
        "hr | Gradonačelnica poriče optužbe.",
        "sr-Cyrl | Градоначелница пориче оптужбе.",
        "mk | Градоначалничката ги негира обвинувањата.",
        "sq | Kryetarja i mohoi akuzat.",
        "id | Wali kota membantah tuduhan itu.",
        "kmr | Şaredar ev yek înkar kir.",
        "ckb | سەرۆکی شارەوانی ئەوەی ڕەتکردەوە."
      })
  void aDenialIsKnownByItsWords(String language, String passage) {
    assertThat(Turns.of(language).denies(passage)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The rules are as follows.",
        "en | Here are the main dates.",
        "tr | Gelişmeler şöyle.",
        "tr | Bakan şunları kaydetti.",
        "ar | وجاءت النتائج كالآتي",
        "ar | وفيما يلي نص المقابلة.",
        "fa | نتایج به شرح زیر است.",
        "fr | Les règles sont les suivantes.",
        "es | Las reglas son las siguientes.",
        "ru | Правила таковы.",
        "hr | Pravila su sljedeća kako slijedi.",
        "sr-Cyrl | Правила су као што следи, како следи.",
        "mk | Договорено е следново.",
        "sq | Rregullat janë si më poshtë.",
        "id | Aturannya sebagai berikut.",
        "kmr | Rêzik wiha ne.",
        "ckb | ڕێساکان بەم شێوەیەن بەم جۆرە."
      })
  void anAnnouncementIsKnownByHowItClosesOrOpens(String language, String sentence) {
    assertThat(Turns.of(language).announces(sentence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Butter costs more. She was butting in.",
        "en | The following day it rained.",
        "tr | Meclis önergeyi reddetti.",
        "tr | Amacımız bu.",
        "tr | Bakan şöyle bir düşündü.",
        "ar | انتقل إلى المنفى.",
        "ar | لكنة المتحدث غريبة.",
        "ru | Ночью шёл дождь.",
        "de | Aber es regnete."
      })
  void otherWordsSayNothingOfTheKind(String language, String passage) {
    Turns turns = Turns.of(language);
    assertThat(turns.turnsRound(passage)).isFalse();
    assertThat(turns.letsOtherSideSpeak(passage)).isFalse();
    assertThat(turns.denies(passage)).isFalse();
    assertThat(turns.announces(passage)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | She added that it had rained.",
        "ar | وأضاف أن المطر هطل.",
        "ar | وتابعت: هطل المطر.",
        "fa | وی افزود که باران بارید.",
        "fr | Elle a ajouté qu'il avait plu.",
        "id | Ia menambahkan bahwa hujan turun."
      })
  void thatTheSpeakerGoesOnIsKnownByItsFirstWords(String language, String passage) {
    assertThat(Turns.of(language).goesOn(passage)).isTrue();
    assertThat(Turns.of(language).goesOn("–")).isFalse();
  }
}
