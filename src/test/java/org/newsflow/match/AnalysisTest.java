package org.newsflow.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsflow.item.Language;
import org.newsflow.item.NewsItem;

/** Words are found in whatever form they stand, and no others. */
public class AnalysisTest {

  private static final Analysis PLAIN = Analysis.of("de");

  /** A line of words.txt. */
  public record Example(String language, String query, String found, String notFound) {}

  /** All lines. */
  public static List<Example> examples() {
    try (InputStream file = AnalysisTest.class.getResourceAsStream("/match/words.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .map(part -> new Example(part[0], part[1], part[2], part[3]))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void wordsAreFoundInWhateverFormAndNothingElseIs(Example example) {
    assertThat(finds(example.query(), example.language(), example.found()))
        .as(() -> why(example, example.found()))
        .isTrue();
    assertThat(finds(example.query(), example.language(), example.notFound()))
        .as(() -> why(example, example.notFound()))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTwelveExamplesAtLeast(Language language) {
    Map<String, Long> examples =
        examples().stream()
            .collect(Collectors.groupingBy(Example::language, Collectors.counting()));
    assertThat(examples.getOrDefault(language.tag(), 0L)).isGreaterThanOrEqualTo(12);
    assertThat(Analysis.of(language.tag())).isNotEqualTo(PLAIN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCountryIsFoundInCapitalsAndWithoutDiacritics(Language language) {
    ULocale locale = ULocale.forLanguageTag(language.tag());
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    Transliterator plain = Transliterator.getInstance("Latin-ASCII");
    List<Function<String, String>> spellings =
        List.of(
            name -> name,
            name -> name.toUpperCase(locale.toLocale()),
            name -> name.toLowerCase(locale.toLocale()),
            plain::transliterate);
    for (String country : ULocale.getISOCountries()) {
      String name = names.regionDisplayName(country).replaceAll("[()\\[\\]]", " ");
      for (Function<String, String> spelling : spellings) {
        String query = '"' + spelling.apply(name) + '"';
        assertThat(finds(query, language.tag(), name)).as(query).isTrue();
      }
    }
  }

  @Test
  void aTagFallsBackToItsLanguageAndToPlainFolding() {
    assertThat(Analysis.of("en-GB")).isEqualTo(Analysis.of("en"));
    assertThat(Analysis.of("SR")).isEqualTo(Analysis.of("hr"));
    assertThat(Analysis.of("")).isEqualTo(PLAIN);
    assertThat(finds("munchen", "de", "In München")).isTrue();
  }

  @Test
  void everyWordKeepsItsPlaceAndItsFoldedForm() {
    assertThat(words("en", "The ministers' talks of Friday"))
        .containsExactly(
            List.of("the"),
            List.of("ministers", "minister"),
            List.of("talks"),
            List.of("of"),
            List.of("friday"));
    assertThat(words("ar", "وبتركيا")).containsExactly(List.of("وبتركيا", "بتركيا", "تركيا"));
    assertThat(Analysis.of("ar").wanted("وبتركيا")).containsExactly(List.of("وبتركيا"));
  }

  static Stream<String> texts() {
    return examples().stream().flatMap(example -> Stream.of(example.found(), example.notFound()));
  }

  private static List<List<String>> words(String language, String text) {
    return Analysis.of(language).runs(List.of(text)).getFirst().stream()
        .flatMap(run -> run.words().stream())
        .toList();
  }

  static boolean finds(String query, String language, String text) {
    return new StoredQueries(SubjectTree.NONE, Clock.systemUTC())
        .explain(QueryTest.valid(query), Items.of(language, text))
        .found();
  }

  private static String why(Example example, String text) {
    NewsItem item = Items.of(example.language(), text);
    return new StoredQueries(SubjectTree.NONE, Clock.systemUTC())
            .explain(QueryTest.valid(example.query()), item)
        + " in "
        + words(example.language(), text);
  }
}
