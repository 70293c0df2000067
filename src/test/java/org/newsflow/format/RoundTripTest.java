package org.newsflow.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsflow.item.About;
import org.newsflow.item.Body;
import org.newsflow.item.Items;
import org.newsflow.item.NewsItem;
import org.newsflow.item.PublicUse;

/** What is written comes back, but for what the format says that it does not carry. */
class RoundTripTest {

  private final Formats formats = new Formats(FormatContractTest.STYLE);

  @Provide
  Arbitrary<NewsItem> items() {
    return Items.items();
  }

  @Property(tries = 300)
  void ninjsBringsTheItemBackAndIsValid(@ForAll("items") NewsItem item) throws Exception {
    byte[] document = FormatContractTest.written(formats.writer("ninjs").orElseThrow(), item);

    assertThat(read("ninjs", document)).isEqualTo(item.toBuilder().desk(null).build());
    if (Files.exists(NinjsSchemaTest.SHARED)) {
      NinjsSchemaTest.schemaIsThere();
      assertThat(NinjsSchemaTest.faults(new String(document, StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Property(tries = 300)
  void plainTextBringsItsFieldsAndWordsBack(@ForAll("items") NewsItem item) {
    byte[] document = FormatContractTest.written(formats.writer("text").orElseThrow(), item);
    NewsItem again = read("text", document);

    About keywords =
        new About(List.of(), null, item.about().keywords(), List.of(), List.of(), List.of());
    assertThat(again)
        .isEqualTo(
            item.toBuilder()
                .body(again.body())
                .about(keywords)
                .publicUse(PublicUse.ABRIDGED)
                .pictures(List.of())
                .renditions(List.of())
                .sourceIds(Map.of())
                .build());
    assertThat(squeezed(again.body())).isEqualTo(squeezed(item.body()));
  }

  private static String squeezed(Body body) {
    return body.paragraphs().stream().map(String::strip).collect(Collectors.joining("\n\n"));
  }

  private NewsItem read(String format, byte[] document) {
    Reading reading = formats.reader(format).orElseThrow().read(document, FormatContractTest.OWN);
    assertThat(reading)
        .as(new String(document, StandardCharsets.UTF_8))
        .isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).item();
  }
}
