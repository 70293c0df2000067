package org.newsflow.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.ItemList;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.Body.Table;
import org.newsflow.item.NewsItem;
import org.newsflow.item.Problem;
import org.newsflow.item.Samples;

class XhtmlTest {

  private static Xhtml.Parsing.Parsed parsed(String html) {
    Xhtml.Parsing parsing = Xhtml.parse("bodyHtml", html);
    assertThat(parsing).isInstanceOf(Xhtml.Parsing.Parsed.class);
    return (Xhtml.Parsing.Parsed) parsing;
  }

  private static List<Problem> refused(String html) {
    Xhtml.Parsing parsing = Xhtml.parse("bodyHtml", html);
    assertThat(parsing).isInstanceOf(Xhtml.Parsing.Refused.class);
    return ((Xhtml.Parsing.Refused) parsing).problems();
  }

  private static Body.Text text(String value) {
    return new Body.Text(value);
  }

  @Test
  void everyBlockIsUnderstood() {
    Body body =
        parsed(
                """
                <h3>Head</h3>
                <p>One <b>bold</b> <i>and <a href="https://example.org/x">more</a></i>.<br>Two</p>
                <ul><li>a<ol><li>a1</ol><li><p>b</p><p>c</p></ul>
                <blockquote><p>Said.</p><footer>Who</footer></blockquote>
                <table><tr><th>k<td>v</table>
                <figure data-picture="3"><img src="x.jpg"></figure>
                loose
                """)
            .body();

    assertThat(body.blocks())
        .containsExactly(
            new Subhead(List.of(text("Head"))),
            new Paragraph(
                List.of(
                    text("One "),
                    new Bold(List.of(text("bold"))),
                    text(" "),
                    new Body.Italic(
                        List.of(
                            text("and "),
                            new Hyperlink("https://example.org/x", List.of(text("more"))))),
                    text("."),
                    new LineBreak(),
                    text("Two"))),
            new ItemList(
                false,
                List.of(
                    List.of(text("a")),
                    List.of(text("a1")),
                    List.of(text("b"), new LineBreak(), text("c")))),
            new Quote(List.of(List.of(text("Said."))), "Who"),
            new Table(List.of(List.of(List.of(text("k")), List.of(text("v"))))),
            new Media(3),
            Paragraph.of("loose"));
  }

  @Test
  void twoLineEndsInARowPartParagraphs() {
    assertThat(parsed("one<br><br>two<br>three<br><br><br>").body())
        .isEqualTo(
            new Body(
                List.of(
                    Paragraph.of("one"),
                    new Paragraph(List.of(text("two"), new LineBreak(), text("three"))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<iframe src='https://evil.example'>x</iframe>",
        "<svg onload=alert(1)><text>x</text></svg>",
        "<object data=x>x</object>",
        "<template><p>x</p></template>",
        "<textarea>x</textarea>",
        "<img src=x onerror=alert(1)>",
        "<math><mtext>x</mtext></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
      })
  void whatCannotStandInAStoryIsTakenOutAndTold(String html) {
    Xhtml.Parsing.Parsed parsed = parsed("<p>before</p>" + html + "<p>after</p>");

    assertThat(parsed.body().paragraphs()).first().isEqualTo("before");
    assertThat(parsed.dropped()).extracting(Problem::rule).containsOnly("dropped");
    assertThat(Xhtml.write(parsed.body(), "en", List.of()))
        .doesNotContain("<script", "<style", "<iframe", "<svg", "<img", "<object", "<textarea");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "//example.org/x",
        "/x",
        "https:///x",
        "https://user:secret@example.org/",
        "file:///etc/passwd",
        "vbscript:x",
      })
  void onlyAbsoluteWebAndMailAddressesAreLinks(String href) {
    Xhtml.Parsing.Parsed parsed = parsed("<p>a <a href=\"" + href + "\">b</a></p>");

    assertThat(parsed.body()).isEqualTo(Body.of("a b"));
    assertThat(parsed.dropped()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/é?q=ü, https://example.org/%C3%A9?q=%C3%BC",
    "HTTPS://Example.org:8080/a, https://Example.org:8080/a",
    "http://пример.рф/а, http://xn--e1afmkfd.xn--p1ai/%D0%B0",
    "mailto:desk@example.org, mailto:desk@example.org",
  })
  void addressesAreWrittenInAscii(String typed, String kept) {
    assertThat(parsed("<p><a href=\"" + typed + "\">b</a></p>").body().blocks())
        .containsExactly(new Paragraph(List.of(new Hyperlink(kept, List.of(text("b"))))));
  }

  @Test
  void attributesGoAndNothingIsLeftUnescaped() {
    Body body = parsed("<p onclick=x style=y>1 &lt;script&gt; &amp; 2</p>").body();

    assertThat(body).isEqualTo(Body.of("1 <script> & 2"));
    assertThat(Xhtml.write(body, "en", List.of()))
        .endsWith("<p>1 &lt;script&gt; &amp; 2</p></div>");
  }

  @Test
  void aBlockInAnInlineElementIsABlock() {
    assertThat(parsed("<b id=x><p>one</p><p>two</p></b>").body()).isEqualTo(Body.of("one", "two"));
  }

  @Test
  void whiteSpaceIsAsHtmlMeansItAndJoinersStay() {
    assertThat(parsed("<p>\n  a\t\n b\u00A0c  می\u200Cگویند </p>").body())
        .isEqualTo(Body.of("a b\u00A0c می\u200Cگویند"));
  }

  @Test
  void textIsInNfc() {
    assertThat(parsed("<p>e\u0301 e&#x301;</p>").body()).isEqualTo(Body.of("é é"));
  }

  @Test
  void badCharactersAreRefusedBehindEntitiesToo() {
    assertThat(refused("<p>a\u0000b</p>")).extracting(Problem::field).containsOnly("bodyHtml");
    assertThat(refused("<p>a\uD800b</p>")).extracting(Problem::rule).contains("half-character");
    assertThat(refused("<p>&#1;</p>")).extracting(Problem::rule).contains("control-character");
    assertThat(refused("<a href='&#7;'>x</a>")).isNotEmpty();
  }

  @Test
  void sizesHaveLimits() {
    assertThat(refused("x".repeat(1_000_001))).extracting(Problem::rule).contains("too-large");
    assertThat(refused("<div>".repeat(200) + "x"))
        .extracting(Problem::rule)
        .contains("too-complex");
    assertThat(refused("<p>x".repeat(6_000))).extracting(Problem::rule).contains("too-large");
    assertThat(refused("<i>x</i>".repeat(60_000)))
        .extracting(Problem::rule)
        .contains("too-complex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p><b>",
        "<a href=x>",
        "<table>",
        "<table><tr><td>",
        "<li>",
        "<svg><desc>",
        "</p>",
        "<b></p>",
        "<font><div>",
        "<select><option>",
        "<!--",
        "<![CDATA[",
        "&amp",
        "<i x=1 ",
        "<applet><b>",
        "<template>",
        "<frameset>",
        "<math><mi>",
        "<nobr>"
      })
  void pilesOfOneThingAreAnsweredSoon(String piece) {
    String pile = piece.repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Xhtml.parse("bodyHtml", pile));
  }

  @Test
  void entityBombsDoNotGrow() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>&b;&b;</p>";
    assertThat(parsed(bomb).body().plainText()).hasSizeLessThan(bomb.length());
  }

  @Test
  void theDatelineIsNoPartOfTheBody() {
    Xhtml.Parsing.Parsed parsed =
        parsed("<p><span class=dateline>ANKARA (NF) - </span>Text <i class=dateline>x</i></p>");

    assertThat(parsed.dateline()).isEqualTo("ANKARA (NF) -");
    assertThat(parsed.body().plainText()).isEqualTo("Text x");
  }

  @Test
  void whatIsWrittenIsWellFormedXmlWithLanguageAndDirection() throws Exception {
    HouseStyle style = new HouseStyle(Map.of("en", "A&B"));
    for (NewsItem item : Samples.all().values()) {
      String xhtml = Xhtml.write(item, style);
      XMLStreamReader xml =
          XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xhtml));
      xml.nextTag();
      assertThat(xml.getName().toString()).isEqualTo("{http://www.w3.org/1999/xhtml}div");
      boolean rtl = List.of("ar", "fa", "ckb").contains(item.language());
      assertThat(xml.getAttributeValue(null, "dir")).isEqualTo(rtl ? "rtl" : "ltr");
      assertThat(xml.getAttributeValue(null, "lang")).isEqualTo(item.language());
      while (xml.hasNext()) {
        xml.next();
      }
    }
    assertThat(Xhtml.write(Body.EMPTY, "he", List.of())).contains("dir=\"rtl\"");
  }

  @Test
  void whatWasParsedOnceIsParsedTheSameAgain() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<br>",
            "<li>",
            "<ul>",
            "</ul>",
            " ",
            "\n",
            "word",
            "<a href='https://example.org'>",
            "</a>",
            "<blockquote>",
            "</blockquote>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<h2>",
            "</h2>",
            "<span>",
            "</span>",
            "&amp;",
            "<figure data-picture=1>",
            "</figure>",
            "<footer>",
            "</footer>",
            "<div>",
            "</div>",
            "می\u200Cگویند",
            "<caption>");
    for (int i = 0; i < 3_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        html.append(pieces.get(random.nextInt(pieces.size())));
      }
      Body body = parsed(html.toString()).body();
      String written = Xhtml.write(body, "en", List.of());
      assertThat(parsed(written).body()).as("%s%n%s", html, written).isEqualTo(body);
    }
  }

  @Test
  void randomCharactersNeverThrow() {
    Random random = new Random(11);
    String alphabet = "<>/=\"'&;#x! abp-\u0000\uD83D\uDE00ش";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(80); n >= 0; n--) {
        html.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> Xhtml.parse("bodyHtml", html.toString())).doesNotThrowAnyException();
    }
  }
}
