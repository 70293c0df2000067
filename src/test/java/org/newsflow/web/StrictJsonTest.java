package org.newsflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.item.Guid;
import org.newsflow.item.NewsflowException;
import org.newsflow.item.NewsflowException.Category;
import org.newsflow.item.Problem;

class StrictJsonTest {

  private final StrictJson json = new StrictJson(64, 1000);

  enum Event {
    UPDATE,
    CORRECTION
  }

  record City(@Nullable String city, @Nullable String country) {}

  record Command(
      @Nullable String headline,
      @Nullable List<City> datelines,
      int number,
      boolean test,
      @Nullable Event event,
      @Nullable Instant at,
      @Nullable Guid guid) {}

  private NewsflowException refused(byte[] text) {
    return catchThrowableOfType(NewsflowException.class, () -> json.read(text, Command.class));
  }

  private NewsflowException refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private Problem only(Category category, String text) {
    NewsflowException refused = refused(text);
    assertThat(refused).as(text).isNotNull();
    assertThat(refused.category()).isEqualTo(category);
    assertThat(refused.problems()).hasSize(1);
    return refused.problems().getFirst();
  }

  @Test
  void goodJsonIsRead() {
    String text =
        """
        {"headline": "أنقرة 🛰 \\u00e9", "datelines": [{"city": "Ankara"}], "number": 7,
         "event": "UPDATE", "at": "2026-11-23T10:00:00.123Z"}
        """;

    Command command = json.read(text.getBytes(StandardCharsets.UTF_8), Command.class);

    assertThat(command)
        .isEqualTo(
            new Command(
                "أنقرة 🛰 é",
                List.of(new City("Ankara", null)),
                7,
                false,
                Event.UPDATE,
                Instant.parse("2026-11-23T10:00:00.123Z"),
                null));
  }

  @Test
  void anUnknownFieldIsNamedWithThoseThatThereAre() {
    Problem typo = only(Category.CONTENT, "{\"headlin\":{\"a\":[1]},\"number\":1}");
    Problem nested = only(Category.CONTENT, "{\"datelines\":[{},{\"town\":1}],\"number\":1}");

    assertThat(typo.field()).isEqualTo("headlin");
    assertThat(typo.rule()).isEqualTo("unknown-field");
    assertThat(typo.message()).contains("datelines, event, guid, headline, number, test");
    assertThat(nested.field()).isEqualTo("datelines[1].town");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"headline\":5}|headline|must be a text",
        "{\"headline\":true}|headline|must be a text",
        "{\"headline\":{}}|headline|must be a text",
        "{\"headline\":[\"a\"]}|headline|must be a text",
        "{\"datelines\":\"Ankara\"}|datelines|must be a list",
        "{\"datelines\":{}}|datelines|must be a list",
        "{\"datelines\":[{},{\"city\":1}]}|datelines[1].city|must be a text",
        "{\"datelines\":[null]}|datelines[0]|must not be null",
        "{\"datelines\":[\"Ankara\"]}|datelines[0]|must be an object",
        "{\"number\":\"5\"}|number|must be a whole number",
        "{\"number\":5.5}|number|must be a whole number",
        "{\"number\":99999999999}|number|must be a whole number",
        "{\"number\":null}|number|must be a whole number",
        "{\"test\":\"true\"}|test|must be true or false",
        "{\"test\":1}|test|must be true or false",
        "{\"event\":\"kill\"}|event|must be one of UPDATE, CORRECTION",
        "{\"event\":0}|event|must be one of UPDATE, CORRECTION",
        "{\"at\":\"today\"}|at|must be a time like 2026-11-23T10:00:00Z",
      })
  void aWrongTypeIsNamedByItsPath(String text, String field, String message) {
    Problem problem = only(Category.CONTENT, text);

    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]||must be an object",
        "\"x\"||must be an object",
        "null||must not be null",
        "{\"guid\":{\"value\":\"nonsense\"}}|guid|not a guid: nonsense",
      })
  void theWholeAndOurOwnValuesAreCheckedToo(String text, @Nullable String field, String message) {
    Problem problem = only(Category.CONTENT, text);

    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"headline\":\"a\",\"headline\":\"b\"}",
        "{\"headline\":\"a\"} x",
        "{\"headline\":\"a\"}{}",
        "{\"headline\":\"a\"",
        "{headline:\"a\"}",
        "{'headline':'a'}",
        "{\"headline\":\"a\",}",
        "{\"number\":NaN}",
        "{\"number\":01}",
        "{} // no comments",
        "\uFEFF{}",
      })
  void whatIsNotJsonIsRefusedWithItsPlace(String text) {
    Problem problem = only(Category.CALLER, text);

    assertThat(problem.message()).contains("line 1, column");
    assertThat(problem.message()).doesNotContain("Source", "tools.jackson", "Feature");
  }

  @Test
  void nothingAtAllIsNotJson() {
    assertThat(refused("").category()).isEqualTo(Category.CALLER);
    assertThat(refused("  \n").category()).isEqualTo(Category.CALLER);
  }

  @Test
  void malformedUtf8IsRefusedWithTheByte() {
    byte[] text = "{\"headline\":\"abc\"}".getBytes(StandardCharsets.UTF_8);
    text[13] = (byte) 0xC0;

    Problem problem = refused(text).problems().getFirst();

    assertThat(problem.rule()).isEqualTo("utf-8");
    assertThat(problem.message()).contains("byte 14 ");
  }

  @Test
  void surrogatesInUtf8AndOtherEncodingsAreRefused() {
    byte[] cesu = "{\"headline\":\"xxx\"}".getBytes(StandardCharsets.UTF_8);
    cesu[13] = (byte) 0xED;
    cesu[14] = (byte) 0xA0;
    cesu[15] = (byte) 0x80;

    assertThat(refused(cesu).problems().getFirst().rule()).isEqualTo("utf-8");
    assertThat(refused("{\"headline\":\"x\"}".getBytes(StandardCharsets.UTF_16)).category())
        .isEqualTo(Category.CALLER);
    assertThat(refused("{}".getBytes(StandardCharsets.UTF_16LE)).category())
        .isEqualTo(Category.CALLER);
  }

  @Test
  void aBodyThatEndsWithinACharacterIsRefused() {
    assertThat(refused(new byte[] {'"', (byte) 0xC3}).category()).isEqualTo(Category.CALLER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"headline\":\"ab\\u0000c\"}|headline|NUL at character 3",
        "{\"headline\":\"a\\ud800b\"}|headline|surrogate pair at character 2",
        "{\"headline\":\"\\udc00\\ud800\"}|headline|surrogate pair at character 1",
        "{\"datelines\":[{\"city\":\"\\ud83d\"}]}|datelines[0].city|surrogate pair at character 1",
      })
  void nulAndHalfCharactersAreRefusedWithTheirPlace(String text, String field, String message) {
    Problem problem = only(Category.CALLER, text);

    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.rule()).isEqualTo("characters");
    assertThat(problem.message()).contains(message);
  }

  @Test
  void nulInANameIsRefused() {
    assertThat(refused("{\"head\\u0000line\":1}").problems().getFirst().rule())
        .isEqualTo("characters");
  }

  @Test
  void depthAndLengthsHaveLimits() {
    String deep = "[".repeat(65) + "]".repeat(65);
    String longText = "{\"headline\":\"" + "x".repeat(1001) + "\"}";
    String longNumber = "{\"number\":" + "9".repeat(65) + "}";
    String longName = "{\"" + "n".repeat(257) + "\":1}";

    for (String text : List.of(deep, longText, longNumber, longName)) {
      Problem problem = only(Category.CALLER, text);
      assertThat(problem.rule()).as(text.substring(0, 20)).isEqualTo("limit");
      assertThat(problem.message()).contains("64 levels").doesNotContain("Constraints");
    }
    assertThat(only(Category.CALLER, "[".repeat(500_000)).rule()).isEqualTo("limit");
  }

  @Test
  void aHugeExponentCostsNothing() {
    assertThat(only(Category.CONTENT, "{\"number\":1e999999999}").field()).isEqualTo("number");
  }
}
