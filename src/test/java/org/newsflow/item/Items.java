package org.newsflow.item;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.newsflow.item.Body.Block;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.Inline;
import org.newsflow.item.Body.Italic;
import org.newsflow.item.Body.ItemList;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.Body.Table;
import org.newsflow.item.Body.Text;

/** Items of every shape that the desk lets through, for properties. */
public final class Items {

  private static final long LAST_MOMENT = Instant.parse("2099-12-31T23:59:59.999Z").toEpochMilli();

  private Items() {}

  /** Items in any language; names of things only in the item's own; any embargo has a time. */
  public static Arbitrary<NewsItem> items() {
    return Arbitraries.of(Language.tags()).flatMap(Items::items);
  }

  private static Arbitrary<NewsItem> items(String language) {
    Arbitrary<NewsItemBuilder> state =
        Combinators.combine(
                guids("text"),
                Arbitraries.of(ItemType.class),
                Arbitraries.of(Level.class),
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(1, 99),
                moments(),
                Arbitraries.of(PubStatus.USABLE, PubStatus.WITHHELD),
                embargoes().injectNull(0.7))
            .as((guid, type, level, urgency, version, moment, status, embargo) ->
                NewsItem.builder(guid, type, language)
                    .level(level)
                    .urgency(urgency)
                    .version(version)
                    .firstCreated(moment)
                    .versionCreated(moment.plusMillis(version))
                    .pubStatus(status)
                    .embargo(embargo));
    Arbitrary<List<Picture>> pictures = pictures().list().ofMaxSize(3);
    Arbitrary<List<InfoSource>> sources =
        Combinators.combine(
                words(), Arbitraries.of("isrol:origcont", "desk", "sig:").injectNull(0.5))
            .as(InfoSource::new)
            .list()
            .ofMaxSize(2);
    Arbitrary<List<Link>> links =
        Combinators.combine(Arbitraries.of(Link.Rel.class), guids("video"))
            .as(Link::new)
            .list()
            .ofMaxSize(3);
    Arbitrary<Rights> rights =
        Combinators.combine(maybe(words()), maybe(words()), maybe(words())).as(Rights::new);
    Arbitrary<List<String>> signals =
        Arbitraries.of("sig:update", "sig:correction", "sig:cwarn")
            .set()
            .ofMaxSize(2)
            .map(List::copyOf);
    Arbitrary<Marks> marks =
        Combinators.combine(
                Arbitraries.of(true, false), Arbitraries.of(true, false), maybe(words()))
            .as(Marks::new);
    Arbitrary<NewsItemBuilder> said =
        Combinators.combine(state, lines(), abouts(language), pictures, links, signals)
            .as((item, lines, about, shots, link, signal) ->
                item.lines(lines).about(about).pictures(shots).links(link).signals(signal));
    return Combinators.combine(said, sources, rights, marks, renditions(), bodies())
        .as((item, source, right, mark, rendition, body) ->
            item.infoSources(source)
                .rights(right)
                .test(mark.test())
                .publishable(mark.publishable())
                .edNote(mark.edNote())
                .renditions(rendition)
                .sourceIds(source.isEmpty() ? Map.of() : Map.of("p", source.get(0).name()))
                .body(body)
                .build())
        .map(Items::withoutLostPictures);
  }

  private record Marks(boolean test, boolean publishable, @Nullable String edNote) {}

  private static NewsItem withoutLostPictures(NewsItem item) {
    return item.toBuilder()
        .body(
            new Body(
                item.body().blocks().stream()
                    .filter(b -> !(b instanceof Media(int n)) || n < item.pictures().size())
                    .toList()))
        .build();
  }

  private static Arbitrary<Guid> guids(String type) {
    return Arbitraries.integers()
        .between(1, 999_999)
        .map(number -> new Guid("nf:" + type + ":20261123:" + number));
  }

  private static Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(0, LAST_MOMENT).map(Instant::ofEpochMilli);
  }

  private static Arbitrary<Embargo> embargoes() {
    return Combinators.combine(moments(), maybe(words())).as(Embargo::new);
  }

  private static Arbitrary<NewsLines> lines() {
    Arbitrary<List<Dateline>> datelines =
        Combinators.combine(words(), maybe(words())).as(Dateline::new).list().ofMaxSize(2);
    return Combinators.combine(
            words(),
            maybe(words()),
            maybe(words()),
            maybe(words()),
            datelines,
            maybe(words()),
            maybe(words()))
        .as(NewsLines::new);
  }

  private static Arbitrary<About> abouts(String language) {
    return Combinators.combine(
            concepts(language).list().ofMaxSize(2),
            maybe(Arbitraries.of(Concept.of("genre:Feature"), Concept.named("nota", language))),
            words().list().ofMaxSize(2),
            Combinators.combine(concepts(language), maybe(Arbitraries.of("TR", "BA", "MK")))
                .as((concept, country) -> new Place(concept.code(), concept.names(), country))
                .list()
                .ofMaxSize(2),
            concepts(language).list().ofMaxSize(2),
            concepts(language).list().ofMaxSize(2))
        .as(About::new);
  }

  private static Arbitrary<Concept> concepts(String language) {
    return Combinators.combine(
            maybe(
                Arbitraries.of(
                    "medtop:04000000", "own:17", "code with blanks", "https://ids.example.org/1")),
            words(),
            Arbitraries.of(true, false))
        .as((code, name, named) ->
            new Concept(code, code == null || named ? Map.of(language, name) : Map.of()));
  }

  private static Arbitrary<Picture> pictures() {
    return Combinators.combine(
            maybe(guids("picture")),
            maybe(words()),
            maybe(words()),
            maybe(words()),
            maybe(words()),
            maybe(words()),
            renditions())
        .as(Picture::new);
  }

  private static Arbitrary<List<Rendition>> renditions() {
    return Combinators.combine(
            Arbitraries.of("print", "web", "sd"),
            Arbitraries.of("https://m.example.org/1?a=b&c=%20d", "http://m.example.org/%C3%BC"),
            Arbitraries.of("image/jpeg", "video/mp4"),
            maybe(Arbitraries.integers().between(0, 9_999)),
            maybe(Arbitraries.integers().between(0, 9_999)),
            maybe(Arbitraries.longs().between(0, Long.MAX_VALUE)),
            maybe(Arbitraries.doubles().between(0, 9_999)))
        .as(Rendition::new)
        .list()
        .ofMaxSize(2);
  }

  private static Arbitrary<Body> bodies() {
    return blocks().list().ofMinSize(1).ofMaxSize(6).map(Body::new);
  }

  private static Arbitrary<Block> blocks() {
    Arbitrary<List<List<Inline>>> several = inlines().list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        inlines().map(Paragraph::new),
        inlines().map(Subhead::new),
        Combinators.combine(Arbitraries.of(true, false), several).as(ItemList::new),
        Combinators.combine(several, maybe(words())).as(Quote::new),
        several.list().ofMinSize(1).ofMaxSize(3).map(Table::new),
        Arbitraries.integers().between(0, 2).map(Media::new));
  }

  /** Runs as the door leaves them: no two texts side by side, line ends only between texts. */
  private static Arbitrary<List<Inline>> inlines() {
    Arbitrary<Inline> text = words().map(Text::new);
    Arbitrary<Inline> marked =
        Arbitraries.oneOf(
            text.map(inner -> new Bold(List.of(inner))),
            text.map(inner -> new Italic(List.of(inner, new Bold(List.of(inner))))),
            Combinators.combine(
                    Arbitraries.of("https://example.org/a?b=c&d=%22", "mailto:desk@example.org"),
                    text)
                .as((href, inner) -> new Hyperlink(href, List.of(inner))),
            Arbitraries.just(new LineBreak()));
    return Combinators.combine(text, marked, text)
        .as((first, between, last) -> List.of(first, between, last))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(Items::parted);
  }

  private static List<Inline> parted(List<List<Inline>> runs) {
    List<Inline> all = new ArrayList<>();
    for (List<Inline> run : runs) {
      if (!all.isEmpty()) {
        all.add(new LineBreak());
      }
      all.addAll(run);
    }
    return all;
  }

  /** Words of several scripts, with what formats escape, and marks that must stay. */
  public static Arbitrary<String> words() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "Ankara",
                "İstanbul",
                "ışık",
                "أنقرة",
                "می\u200Cگویند",
                "\u200FG20\u200F",
                "цене",
                "\"no\"",
                "<b>",
                "&amp;",
                "]]>",
                "\\",
                "'",
                "|",
                "***",
                ":",
                "- ",
                "e\u0301",
                "😀"),
            Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(8))
        .map(String::strip)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFC));
  }

  private static <T> Arbitrary<@Nullable T> maybe(Arbitrary<T> values) {
    return values.injectNull(0.4);
  }
}
