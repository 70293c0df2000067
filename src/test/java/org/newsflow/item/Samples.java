package org.newsflow.item;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsflow.item.Body.Bold;
import org.newsflow.item.Body.Hyperlink;
import org.newsflow.item.Body.Italic;
import org.newsflow.item.Body.ItemList;
import org.newsflow.item.Body.LineBreak;
import org.newsflow.item.Body.Media;
import org.newsflow.item.Body.Paragraph;
import org.newsflow.item.Body.Quote;
import org.newsflow.item.Body.Subhead;
import org.newsflow.item.Body.Table;
import org.newsflow.item.Body.Text;

/** Invented items that hold everything an item can hold, for the tests of all rooms. */
public final class Samples {

  private static final Instant BEGUN = Instant.parse("2026-11-23T09:58:30Z");
  private static final Instant RELEASED = Instant.parse("2026-11-23T10:00:00.123Z");

  private Samples() {}

  /** Every sample by its name. */
  public static Map<String, NewsItem> all() {
    Map<String, NewsItem> all = new LinkedHashMap<>();
    all.put("flash-tr", flash());
    all.put("urgent-ar", arabic());
    all.put("rich-en", rich());
    all.put("persian-fa", persian());
    all.put("serbian-sr-cyrl", serbian());
    all.put("embargo-dated-en", embargoedUntil());
    all.put("embargo-open-tr", embargoedUntilFurtherNotice());
    all.put("test-en", testItem());
    all.put("advisory-fr", advisory());
    all.put("correction-es", correction());
    all.put("held-ar", arabic().toBuilder().pubStatus(PubStatus.WITHHELD).version(3).build());
    all.put(
        "held-without-words-ar",
        arabic().toBuilder().pubStatus(PubStatus.WITHHELD).version(3).build().withoutWords());
    all.put(
        "killed-en",
        rich().toBuilder().pubStatus(PubStatus.CANCELED).version(4).build().withoutWords());
    all.put("picture-ru", picture());
    all.put("bare-id", text(12, "id").build());
    return all;
  }

  private static NewsItemBuilder text(int number, String language) {
    return NewsItem.builder(new Guid("nf:text:20261123:" + number), ItemType.TEXT, language)
        .firstCreated(BEGUN)
        .versionCreated(RELEASED);
  }

  /** A flash: one sentence, no dateline. */
  public static NewsItem flash() {
    return text(1, "tr")
        .level(Level.FLASH)
        .headline("Merkez Bankası politika faizini değiştirmedi")
        .body(Body.of("Merkez Bankası politika faizini değiştirmedi."))
        .build();
  }

  /** An urgent story from two cities, with marks of direction and a dateline of its own line. */
  public static NewsItem arabic() {
    return text(2, "ar")
        .level(Level.URGENT)
        .version(2)
        .lines(
            new NewsLines(
                "وزارة الخارجية: الاجتماع \"مستمر\" حتى المساء",
                "بيان من ثلاث نقاط",
                "قالت الوزارة إن الوفدين اتفقا على جدول الأعمال ..",
                "اجتماع-أنقرة",
                List.of(new Dateline("أنقرة", "تركيا"), new Dateline("إسطنبول", "تركيا")),
                "مراسل تجريبي",
                "وكالة تجريبية"))
        .body(
            new Body(
                List.of(
                    Paragraph.of("قالت وزارة الخارجية إن اجتماع \u200FG20\u200F مستمر حتى المساء."),
                    new Subhead(List.of(new Text("جدول الأعمال"))),
                    new Paragraph(
                        List.of(
                            new Text("وأضافت أن "),
                            new Bold(List.of(new Text("ثلاث نقاط"))),
                            new Text(" ما زالت مفتوحة."))),
                    new ItemList(
                        true,
                        List.of(
                            List.of(new Text("التجارة")),
                            List.of(new Text("الطاقة")),
                            List.of(new Text("النقل")))))))
        .about(
            new About(
                List.of(
                    new Concept("medtop:11000000", Map.of("ar", "سياسة", "en", "politics")),
                    Concept.of("medtop:20000638")),
                new Concept("genre:Current", Map.of("ar", "خبر")),
                List.of("اجتماع", "خارجية"),
                List.of(new Place("geo:323786", Map.of("ar", "أنقرة", "tr", "Ankara"), "TR")),
                List.of(Concept.named("متحدثة تجريبية", "ar")),
                List.of(Concept.named("وزارة الخارجية", "ar"))))
        .infoSources(List.of(new InfoSource("وزارة الخارجية", "isrol:origcont")))
        .build();
  }

  /** Everything that a body and an item can hold. */
  public static NewsItem rich() {
    return text(3, "en")
        .version(2)
        .level(Level.IMPORTANT)
        .urgency(2)
        .desk("economy")
        .lines(
            new NewsLines(
                "Grain & oil: prices <fall> for a third week",
                "Analysts see \"no floor yet\"",
                "Wheat lost 4% in a week. Here is what moved it ..",
                "grain-prices",
                List.of(new Dateline("Istanbul", "Türkiye"), new Dateline("Odesa", "Ukraine")),
                "Sample Reporter and Another Sample",
                "Sample Agency/Economy"))
        .body(
            new Body(
                List.of(
                    new Paragraph(
                        List.of(
                            new Text("Prices fell on Monday, "),
                            new Hyperlink(
                                "https://data.example.org/prices?week=47&unit=t",
                                List.of(
                                    new Text("the exchange "),
                                    new Italic(List.of(new Text("said"))))),
                            new Text(" \u2014 the third week running."))),
                    new Media(0),
                    new Subhead(List.of(new Text("What moved prices"))),
                    new ItemList(
                        false,
                        List.of(
                            List.of(new Text("Rain in the south")),
                            List.of(
                                new Bold(
                                    List.of(
                                        new Text("Freight "),
                                        new Italic(List.of(new Text("rates"))))),
                                new Text(" at a low")))),
                    new Quote(
                        List.of(
                            List.of(new Text("We see no floor yet.")),
                            List.of(new Text("Ask us again in a month."))),
                        "A sample analyst"),
                    new Table(
                        List.of(
                            List.of(List.of(new Text("Wheat")), List.of(new Text("-4.0%"))),
                            List.of(List.of(new Text("Corn")), List.of(new Text("-1.2%"))))),
                    new Paragraph(
                        List.of(
                            new Text("Line one of an address"),
                            new LineBreak(),
                            new Text("line two, with 5 < 6 & 7 > 3"))),
                    new Media(1))))
        .about(
            new About(
                List.of(
                    new Concept("medtop:04000000", Map.of("en", "economy, business and finance"))),
                new Concept("genre:Analysis", Map.of("en", "Analysis")),
                List.of("wheat", "corn, maize"),
                List.of(
                    new Place("iso3166-1a2:TR", Map.of("en", "Türkiye"), "TR"),
                    new Place(null, Map.of("en", "Black Sea"), null)),
                List.of(),
                List.of(
                    new Concept(
                        "https://ids.example.org/org/17", Map.of("en", "Sample Exchange")))))
        .infoSources(
            List.of(
                new InfoSource("Sample Exchange", "isrol:origcont"),
                new InfoSource("Another sample agency", null)))
        .edNote("Desks: the table is new.\n\nNext: a wrap at 16:00.")
        .rights(new Rights("Sample Agency", "© 2026 Sample Agency", "Not for sale in territory X."))
        .pictures(
            List.of(
                new Picture(
                    new Guid("nf:picture:20261123:31"),
                    "Grain terminal",
                    "A terminal at the port, Nov. 23, 2026.",
                    "Ships under cranes",
                    "Sample Photographer",
                    "Sample Agency",
                    List.of(
                        new Rendition(
                            "print",
                            "https://media.example.org/31/print.jpg",
                            "image/jpeg",
                            4000,
                            3000,
                            5_300_000L,
                            null),
                        new Rendition(
                            "web",
                            "https://media.example.org/31/web.jpg",
                            "image/jpeg",
                            1200,
                            900,
                            210_000L,
                            null))),
                new Picture(null, null, "A chart.", null, null, null, List.of())))
        .links(
            List.of(
                new Link(Link.Rel.EVOLVED_FROM, new Guid("nf:text:20261122:9")),
                new Link(Link.Rel.TRANSLATION_OF, new Guid("nf:text:20261123:2"))))
        .signals(List.of("sig:update", "sig:cwarn"))
        .sourceIds(Map.of("partner", "P-2026/17", "archive", "A&1"))
        .build();
  }

  /** Persian with zero-width non-joiners, and a reporter in the dateline. */
  public static NewsItem persian() {
    return text(4, "fa")
        .lines(
            new NewsLines(
                "نرخ‌ها برای سومین هفته کاهش یافت",
                null,
                null,
                "نرخ-گندم",
                List.of(new Dateline("تهران", null)),
                null,
                null))
        .body(
            Body.of(
                "نرخ‌های گندم می‌گویند که بازار آرام است.", "هفته‌ی آینده گزارش تازه‌ای می‌آید."))
        .build();
  }

  /** Serbian in Cyrillic script. */
  public static NewsItem serbian() {
    return text(5, "sr-Cyrl")
        .lines(
            new NewsLines(
                "Цене пшенице пале трећу недељу заредом",
                null,
                "Берза очекује опоравак на пролеће",
                "цене-пшенице",
                List.of(new Dateline("Београд", "Србија")),
                "Пробни Извештач",
                null))
        .body(
            Body.of("Цене пшенице пале су у понедељак.", "„Није још готово“, рекао је аналитичар."))
        .build();
  }

  /** Embargoed until a time, on terms. */
  public static NewsItem embargoedUntil() {
    return text(6, "en")
        .headline("Annual report: exports up")
        .body(Body.of("Exports rose, the annual report says."))
        .edNote("Check against the report.")
        .embargo(new Embargo(Instant.parse("2026-11-24T09:00:00Z"), "As agreed with the ministry."))
        .build();
  }

  /** Embargoed until further notice. */
  public static NewsItem embargoedUntilFurtherNotice() {
    return text(7, "tr")
        .lines(
            new NewsLines(
                "Ödül kazananlar belli oldu",
                null,
                null,
                null,
                List.of(new Dateline("İzmir", null)),
                null,
                null))
        .body(Body.of("Ödüller sahiplerini buldu."))
        .embargo(new Embargo(null, "Tören sona erene kadar."))
        .build();
  }

  /** A test of the line. */
  public static NewsItem testItem() {
    return text(8, "en")
        .headline("Line check")
        .body(Body.of("This is a check of the line."))
        .test(true)
        .build();
  }

  /** For editors only. */
  public static NewsItem advisory() {
    return text(9, "fr")
        .lines(
            new NewsLines(
                "Agenda du mardi 24 novembre",
                null,
                null,
                "agenda",
                List.of(new Dateline("Paris", "France")),
                null,
                null))
        .body(Body.of("9 h 00 : conférence de presse."))
        .publishable(false)
        .edNote("Les horaires peuvent changer.")
        .build();
  }

  /** A correction of a text that was filed from abroad. */
  public static NewsItem correction() {
    return text(10, "es")
        .version(2)
        .lines(
            new NewsLines(
                "La cosecha cae un 3 %, no un 30 %",
                null, null, "cosecha", List.of(new Dateline("Madrid", "España")), null, null))
        .body(Body.of("La cosecha cae un 3 %."))
        .edNote("Corrige la cifra del titular.")
        .signals(List.of("sig:correction"))
        .links(List.of(new Link(Link.Rel.SEE_ALSO, new Guid("nf:text:20261120:4"))))
        .build();
  }

  /** A picture as an item of its own. */
  public static NewsItem picture() {
    return NewsItem.builder(new Guid("nf:picture:20261123:31"), ItemType.PICTURE, "ru")
        .firstCreated(BEGUN)
        .versionCreated(RELEASED)
        .level(Level.SPECIAL)
        .lines(
            new NewsLines(
                "Зерновой терминал",
                null,
                "Терминал в порту, 23 ноября 2026 года.",
                "зерно",
                List.of(),
                "Пробный Фотограф",
                "Пробное агентство"))
        .renditions(
            List.of(
                new Rendition(
                    "print",
                    "https://media.example.org/31/print.jpg",
                    "image/jpeg",
                    4000,
                    3000,
                    5_300_000L,
                    null)))
        .build();
  }
}
