package org.newsflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsflow.abridge.Abridgement;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.Italic;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Text;
import org.newsflow.item.Concept;
import org.newsflow.item.Dateline;
import org.newsflow.item.Embargo;
import org.newsflow.item.InfoSource;
import org.newsflow.item.Link;
import org.newsflow.item.NewsItem;
import org.newsflow.item.NewsLines;
import org.newsflow.item.Picture;
import org.newsflow.item.Place;
import org.newsflow.item.PublicUse;
import org.newsflow.item.Rendition;
import org.newsflow.item.Rights;

class ItemCodecTest {

  private static final List<Inline> INLINES =
      List.of(
          new Text("می‌رود \"quoted\" \u200f\n"),
          new Bold(List.of(new Italic(List.of(new Text("both"))))),
          new LineBreak(),
          new Hyperlink("https://example.org/?a=b&c", List.of(new Text("link"))));

  private static final Rendition RENDITION =
      new Rendition("web", "https://example.org/1.jpg", "image/jpeg", 800, null, 1L << 40, 1.5);

  /** Something in every field. */
  private static NewsItem rich(Map<String, String> names) {
    Concept concept = new Concept("medtop:04000000", names);
    return Newsroom.story(7, "fa").toBuilder()
        .firstCreated(Instant.parse("2026-11-23T10:00:00.123Z"))
        .desk("economy")
        .lines(
            new NewsLines(
                "headline",
                "sub",
                "stand..",
                "slug",
                List.of(new Dateline("Ankara", null)),
                "by",
                "credit"))
        .body(
            new Body(
                List.of(
                    new Body.Paragraph(INLINES),
                    new Body.Subhead(INLINES),
                    new Body.ItemList(true, List.of(INLINES, List.of())),
                    new Body.Quote(List.of(INLINES), null),
                    new Body.Table(List.of(List.of(INLINES, INLINES))),
                    new Body.Media(0))))
        .about(
            new About(
                List.of(concept),
                concept,
                List.of("word"),
                List.of(new Place(null, names, "TR")),
                List.of(Concept.named("Name", "en")),
                List.of(Concept.of("org:1"))))
        .infoSources(List.of(new InfoSource("A ministry", "isrol:origcont")))
        .edNote("note")
        .embargo(new Embargo(null, "terms"))
        .rights(new Rights("holder", "notice", "terms"))
        .publicUse(new PublicUse(PublicUse.Show.ABRIDGED, "short"))
        .pictures(
            List.of(new Picture(Newsroom.guid(8), "h", "c", "a", null, null, List.of(RENDITION))))
        .renditions(List.of(RENDITION))
        .links(List.of(new Link(Link.Rel.SUBSTITUTE_FOR, Newsroom.guid(9))))
        .signals(List.of("sig:cwarn"))
        .sourceIds(names)
        .build();
  }

  @Test
  void whatWasEncodedIsReadBackAsItWas() {
    NewsItem item = rich(Map.of("en", "Name", "ar", "اسم"));
    assertThat(ItemCodec.decode(ItemCodec.SCHEMA, ItemCodec.encode(item))).isEqualTo(item);
  }

  @Test
  void theSameItemGivesTheSameBytesWhoeverFilledItsMaps() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("en", "Name");
    one.put("ar", "اسم");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("ar", "اسم");
    other.put("en", "Name");
    assertThat(ItemCodec.encode(rich(one))).isEqualTo(ItemCodec.encode(rich(other)));
  }

  @Test
  void nullsAreLeftOutAndTheFieldsStandInTheOrderOfTheRecord() {
    String json = new String(ItemCodec.encode(Newsroom.story(1)), StandardCharsets.UTF_8);
    assertThat(json)
        .startsWith("{\"guid\":\"nf:text:20261123:1\",\"version\":1,\"type\":\"TEXT\",")
        .doesNotContain("null");
  }

  @Test
  void bytesOfAnUnknownFormAreRefusedAndUnknownFieldsIgnored() {
    byte[] bytes = ItemCodec.encode(Newsroom.story(1));
    assertThatThrownBy(() -> ItemCodec.decode(99, bytes)).isInstanceOf(FlowException.class);
    assertThatThrownBy(() -> ItemCodec.decode(ItemCodec.SCHEMA, new byte[] {'{'}))
        .isInstanceOf(FlowException.class);
    String more = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"new\":[1],");
    assertThat(ItemCodec.decode(ItemCodec.SCHEMA, more.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Newsroom.story(1));
  }

  @Test
  void anAbridgementThatWasStoredBeforeItsWordsWereCountedIsStillRead() {
    Abridgement now = Newsroom.abridge(Newsroom.story(1)).orElseThrow();
    String json = new String(ItemCodec.encodeAny(now), StandardCharsets.UTF_8);
    String old = json.replaceFirst(",\"ofWords\":\\d+", "");

    assertThat(old).isNotEqualTo(json);
    assertThat(ItemCodec.read(json, Abridgement.class)).isEqualTo(now);
    Abridgement read = ItemCodec.read(old, Abridgement.class);
    assertThat(read.item()).isEqualTo(now.item());
    assertThat(read.ofWords()).isNull();
  }
}
