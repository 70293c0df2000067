package org.newsflow.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsflow.item.Body;
import org.newsflow.item.Dateline;
import org.newsflow.item.Guid;
import org.newsflow.item.ItemType;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;

class PrintedDatelineTest {

  private static final HouseStyle STYLE =
      new HouseStyle(Map.of("en", "Agency", "ar", "الأناضول", "fa", "آناتولی", "ru", "Агентство"));

  private static NewsItem item(String language, Body body, String... cities) {
    return NewsItem.builder(new Guid("nf:text:20261123:1"), ItemType.TEXT, language)
        .lines(
            new NewsLines(
                "h",
                null,
                null,
                null,
                Arrays.stream(cities).map(city -> new Dateline(city, "Land")).toList(),
                null,
                null))
        .body(body)
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "tr;İzmir;İZMİR (Agency) - ",
        "en;Ankara;ANKARA, Land (Agency) — ",
        "ru;Анкара;АНКАРА (Агентство) — ",
        "sr-Cyrl;Београд;БЕОГРАД (Agency) – ",
        "hr;Zagreb;ZAGREB (Agency) – ",
        "mk;Скопје;СКОПЈЕ (Agency) – ",
        "sq;Tiranë;TIRANË (Agency) - ",
        "kmr;Diyarbekir;DIYARBEKIR (Agency) - ",
        "fr;Paris;Paris (Agency) – ",
        "es;Madrid;Madrid (Agency).- ",
        "id;Jakarta;Jakarta (Agency) - ",
        "de;Berlin;Berlin (Agency) - ",
      })
  void itGoesOnInTheFirstParagraph(String language, String city, String printed) {
    String xhtml = Xhtml.write(item(language, Body.of("Text."), city), STYLE);

    assertThat(xhtml)
        .contains("<p><span class=\"dateline\">" + printed + "</span>Text.</p>")
        .containsOnlyOnce("dateline");
  }

  @ParameterizedTest
  @CsvSource({
    "ar,أنقرة,أنقرة/ الأناضول",
    "fa,آنکارا,آنکارا/ آناتولی",
    "ckb,ئەنقەرە,ئەنقەرە/ Agency"
  })
  void itStandsOnALineOfItsOwn(String language, String city, String printed) {
    assertThat(Xhtml.write(item(language, Body.of("نص."), city), STYLE))
        .contains("<p class=\"dateline\">" + printed + "</p><p>نص.</p>")
        .containsOnlyOnce("dateline");
  }

  @Test
  void severalPlacesAndAReporterStandInIt() {
    NewsItem two = item("ar", Body.of("نص."), "أنقرة", "إسطنبول");
    NewsLines lines = two.lines();
    NewsLines signed = new NewsLines("h", null, null, null, lines.datelines(), "مراسل", null);

    assertThat(PrintedDateline.of(signed, "ar", STYLE))
        .isEqualTo(new PrintedDateline("أنقرة، إسطنبول/ مراسل/ الأناضول", true));
    assertThat(PrintedDateline.of(lines, "tr", STYLE))
        .isEqualTo(new PrintedDateline("أنقرة/إسطنبول (Agency) - ", false));
  }

  @Test
  void withoutAParagraphToJoinItStandsAlone() {
    Body list = new Body(List.of(new Body.ItemList(false, List.of(List.of(new Body.Text("x"))))));

    assertThat(Xhtml.write(item("tr", list, "Ankara"), STYLE))
        .contains("<p class=\"dateline\">ANKARA (Agency) -</p><ul>");
    assertThat(PlainBody.write(list, new PrintedDateline("ANKARA (Agency) - ", false)))
        .isEqualTo("ANKARA (Agency) -\n\nx");
  }

  @Test
  void itIsTakenOutAgainAlsoWhereNoTextFollows() {
    PrintedDateline dateline = new PrintedDateline("ANKARA (Agency) - ", false);

    assertThat(PlainBody.read("ANKARA (Agency) -\n", dateline)).isEqualTo(Body.EMPTY);
    assertThat(PlainBody.read("ANKARA (Agency) - x\n", dateline)).isEqualTo(Body.of("x"));
    assertThat(PlainBody.read("ANKARA (Other) - x", dateline))
        .isEqualTo(Body.of("ANKARA (Other) - x"));
  }

  @Test
  void anAgencyWithoutANameIsLeftOut() {
    assertThat(
            PrintedDateline.of(
                item("tr", Body.EMPTY, "Ankara").lines(), "tr", new HouseStyle(Map.of())))
        .isEqualTo(new PrintedDateline("ANKARA - ", false));
  }
}
