package org.newsflow.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search suggests and marks, in the scripts of all languages. */
class SearchInScriptsTest {

  @TempDir Path folder;
  private SmallWire wire;
  private long paper;

  @BeforeEach
  void open() {
    wire = new SmallWire(folder);
    paper = wire.subscriber("Paper");
    wire.contract(paper, wire.product("all", "*"));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  private Searched.Found find(String text) {
    return wire.search(SmallWire.reader(paper), Search.of(text, null, 10, null));
  }

  @ParameterizedTest
  @CsvSource({
    "tr, Depremin merkez üssü, depermin, Depremin",
    "ru, Землетрясение в Турции, землетресение, Землетрясение",
    "sr-Cyrl, Избори у Београду, Београдц, Београду",
    "mk, Договорот е потпишан, договорхт, Договорот",
    "ar, زار الوزير أنقرة وبتركيا التقى, تركبا, تركيا",
    "ar, موعد الانتخابات الرئاسية, الانتخايات, الانتخابات",
    "fa, برنامه هسته‌ای ایران, هستهاب, هسته‌ای",
    "ckb, حکومەت بڕیاری دا, حکومەب, حکومەت",
    "kmr, Hilbijartinên nû, hilbijartnên, Hilbijartinên",
    "fr, Les élections générales, élextions, élections",
    "id, Menteri keuangan tiba, mentexi, Menteri",
  })
  void aMistypedWordIsMendedInEveryScript(
      String language, String headline, String mistyped, String meant) {
    wire.release(wire.story(language).headline(headline));

    Searched.Found found = find(mistyped);
    assertThat(found.total()).isZero();
    assertThat(found.suggestion()).isEqualTo(meant);
    assertThat(find(meant).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ar, محمد, قال مـحـمّـد في كلمته, قال <em>مـحـمّـد</em> في كلمته",
    "ar, تركيا, التقى وبتركيا الوزير, التقى <em>وبتركيا</em> الوزير",
    "ar, 2026, في عام ٢٠٢٦ وما بعده, في عام <em>٢٠٢٦</em> وما بعده",
    "fa, کتاب, نمایشگاه کتاب‌های تازه, نمایشگاه <em>کتاب‌های</em> تازه",
    "fa, هسته‌ای, برنامه هسته‌ای ایران, برنامه <em>هسته‌ای</em> ایران",
    "ckb, حکومەت, بڕیاری حکومەتەکە ئەمڕۆ, بڕیاری <em>حکومەتەکە</em> ئەمڕۆ",
    "tr, şehir, Yeni şehri gezdi, Yeni <em>şehri</em> gezdi",
    "tr, Ankara, Bugün Ankara’da yağmur, Bugün <em>Ankara’da</em> yağmur",
    "sr-Cyrl, Beograd, Скуп у Београду данас, Скуп у <em>Београду</em> данас",
  })
  void whatWasFoundIsMarkedInItsWholeLength(
      String language, String query, String headline, String marked) {
    wire.release(wire.story(language).headline(headline));

    assertThat(find(query).hits().getFirst().headline().html()).isEqualTo(marked);
  }
}
